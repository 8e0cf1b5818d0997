package org.basir.ingest.extraction;

import java.util.Optional;
import java.util.regex.Pattern;
import org.basir.ingest.text.ExtractionOutcome.Refused;

/// Tells the annexures, which the Ministry also publishes as files of their own, from speeches.
/// Such a file names the same budget and would pass for a new version of its speech.
final class Annexures {

  /// A speech may end in annexures; it does not begin with one.
  private static final Pattern TITLE =
      Pattern.compile("\\P{L}*+(annex(?:es|ures?)?\\b[^\\n]{0,60})", Pattern.CASE_INSENSITIVE);

  private Annexures() {}

  /// @param text the whole text of the file
  static Optional<Refused> refusal(String text) {
    var title = TITLE.matcher(text);
    return title.lookingAt()
        ? Optional.of(
            new Refused(
                "annexure-only",
                "The file is an annexure, not a speech",
                "The text begins with '%s'; take in the speech that it belongs to"
                    .formatted(title.group(1).strip())))
        : Optional.empty();
  }
}
