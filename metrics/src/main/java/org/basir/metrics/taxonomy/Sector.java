package org.basir.metrics.taxonomy;

import java.util.regex.Pattern;

/// A sector of the economy as the taxonomy describes it.
///
/// @param slug lower-case letters, digits and single hyphens, as in `air-transport-service`
/// @param name the name shown to people, never blank
/// @param definition what belongs to the sector; may be empty
/// @param cues words that point to the sector, separated by semicolons; may be empty
/// @param notThis what looks like the sector and belongs elsewhere; may be empty
public record Sector(
    SectorCode code, String slug, String name, String definition, String cues, String notThis) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Sector {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "A slug is lower-case letters, digits and single hyphens, not '" + slug + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("Sector " + code + " has no name");
    }
  }
}
