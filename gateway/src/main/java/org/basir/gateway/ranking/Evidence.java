package org.basir.gateway.ranking;

import org.jspecify.annotations.Nullable;

/// A passage of the speech behind a sector's place.
///
/// @param excerpt the excerpt's identity
/// @param part `A` or `B`, null in speeches without parts
/// @param page of the PDF, counted from 1; null for other files
/// @param score how surely the passage concerns the sector, 0 to 1
public record Evidence(
    String excerpt,
    String text,
    @Nullable String section,
    @Nullable String heading,
    @Nullable String part,
    @Nullable Integer page,
    double score) {

  /// Where the passage stands: `Part A · THE FARM · Sugar · page 12`; may be empty.
  public String place() {
    return Words.joined(
        part == null ? null : "Part " + part,
        section,
        heading,
        page == null ? null : "page " + page);
  }

  /// The number after the colon of the excerpt's identity.
  public String paragraph() {
    return excerpt.substring(excerpt.indexOf(':') + 1);
  }
}
