package org.basir.ingest.excerpt;

import java.util.Optional;
import org.basir.ingest.text.Part;

/// A piece of a speech that is classified on its own: a paragraph, or part of a long one.
///
/// @param ordinal place among the excerpts of the text, from 0, without gaps
/// @param locator ordinal of the paragraph and, where it was cut, of the piece: `12` or `12.1`
/// @param paragraph the printed number of the paragraph
/// @param page the page its paragraph starts on, from 1
/// @param start first character in the extracted text, inclusive
/// @param end last character in the extracted text, exclusive
/// @param text the characters from `start` to `end` with white space made single blanks
/// @param sha256 of `text` in UTF-8, 64 lower-case hexadecimal digits
public record Excerpt(
    int ordinal,
    String locator,
    Optional<Part> part,
    String section,
    String heading,
    Optional<String> paragraph,
    Optional<Integer> page,
    int start,
    int end,
    String text,
    String sha256) {

  public Excerpt {
    if (ordinal < 0 || start < 0 || end <= start || text.isBlank()) {
      throw new IllegalArgumentException(
          "excerpt %d from %d to %d: '%s'".formatted(ordinal, start, end, text));
    }
  }
}
