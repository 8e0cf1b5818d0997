package org.basir.ingest.text;

import java.util.Optional;

/// One paragraph of a text; titles are not paragraphs but show in `section` and `heading`.
///
/// @param ordinal place among all blocks of the text, titles included, from 0: ordinals rise but
///   may have gaps
/// @param number the paragraph's own number as printed, without its full stop, such as `12`
/// @param part empty where the speech is not divided or before the first division
/// @param section the major title above, empty where there is none
/// @param heading the minor title above, empty where there is none
/// @param page from 1; empty where the format has no pages
/// @param start first character in the extracted text, inclusive
/// @param end last character in the extracted text, exclusive
/// @param text the characters from `start` to `end`, number included
public record Paragraph(
    int ordinal,
    Optional<String> number,
    Optional<Part> part,
    String section,
    String heading,
    Optional<Integer> page,
    int start,
    int end,
    String text) {

  public Paragraph {
    if (ordinal < 0 || start < 0) {
      throw new IllegalArgumentException("ordinal %d, start %d".formatted(ordinal, start));
    }
    if (text.isBlank() || text.length() != end - start) {
      throw new IllegalArgumentException(
          "%d characters from %d to %d".formatted(text.length(), start, end));
    }
  }
}
