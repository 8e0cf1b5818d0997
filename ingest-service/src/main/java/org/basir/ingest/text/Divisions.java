package org.basir.ingest.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// The titles that divide a speech: part A, part B, annexes.
final class Divisions {

  private static final Pattern PART =
      Pattern.compile("(?i)part\\s*[-–—]?\\s*[\"'‘’“”(]?\\s*([AB])\\b[\"'‘’“”)]?.{0,60}");
  private static final Pattern ANNEX =
      Pattern.compile("(?i)(ann?ex(ure|es)?\\b|(first|second)?\\s*schedule\\b).{0,80}");

  private Divisions() {}

  /// The part a title opens; empty if it opens none.
  static Optional<Part> openedBy(Block block) {
    return switch (block.kind()) {
      case FRONT, BODY -> Optional.empty();
      case SECTION, HEADING -> openedBy(block.text());
    };
  }

  private static Optional<Part> openedBy(String title) {
    if (ANNEX.matcher(title).matches()) {
      return Optional.of(Part.ANNEX);
    }
    var part = PART.matcher(title);
    return part.matches()
        ? Optional.of(part.group(1).equalsIgnoreCase("A") ? Part.A : Part.B)
        : Optional.empty();
  }
}
