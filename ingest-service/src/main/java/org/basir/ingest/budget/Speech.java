package org.basir.ingest.budget;

import java.util.Optional;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;

/// The places of a speech that tell which budget it presents.
///
/// @param head title page and opening
/// @param tail the last words, before any annex
/// @param all everything before the annexes
record Speech(String head, String tail, String all) {

  private static final int HEAD = 2_500;
  private static final int TAIL = 400;

  static Speech of(ExtractedText text) {
    int end =
        text.paragraphs().stream()
            .filter(paragraph -> paragraph.part().equals(Optional.of(Part.ANNEX)))
            .mapToInt(Paragraph::start)
            .min()
            .orElse(text.text().length());
    String all = text.text().substring(0, end).replace('\n', ' ');
    return new Speech(
        all.substring(0, Math.min(HEAD, end)), all.substring(Math.max(0, end - TAIL)), all);
  }
}
