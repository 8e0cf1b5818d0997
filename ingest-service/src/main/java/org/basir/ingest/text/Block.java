package org.basir.ingest.text;

import java.util.Optional;

/// A run of text between two blank lines: what every format is reduced to before paragraphs are
/// made.
///
/// @param text on one line, single blanks
/// @param page from 1; empty where the format has none
/// @param runIn the heading a paragraph starts with on the same line, empty where there is none
public record Block(Kind kind, String text, Optional<Integer> page, String runIn) {

  /// What a block is to the reader.
  public enum Kind {
    /// Before the speech: title page, name of the speaker.
    FRONT,
    /// A major title.
    SECTION,
    /// A minor title.
    HEADING,
    /// A paragraph.
    BODY
  }

  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank block");
    }
  }

  /// A block without page or run-in heading.
  public static Block of(Kind kind, String text) {
    return new Block(kind, text, Optional.empty(), "");
  }

  /// The same block as another kind.
  public Block as(Kind other) {
    return new Block(other, text, page, runIn);
  }
}
