package org.basir.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes the table of contents out: the page that says so and those behind it that hold no
/// sentence.
final class ContentsPages {

  private static final int FARTHEST = 12;
  private static final int SENTENCE = 6;
  private static final Pattern TITLE = Pattern.compile("(?i)(table of )?contents|.*\\bpage no\\.?");

  private ContentsPages() {}

  static List<List<PdfLine>> remove(List<List<PdfLine>> pages) {
    List<List<PdfLine>> kept = new ArrayList<>();
    boolean inContents = false;
    for (int i = 0; i < pages.size(); i++) {
      List<PdfLine> page = pages.get(i);
      inContents =
          i < FARTHEST && !hasSentences(page) && ((inContents && !isCover(page)) || isTitled(page));
      if (!inContents) {
        kept.add(page);
      }
    }
    return kept;
  }

  private static boolean isTitled(List<PdfLine> page) {
    return page.stream().anyMatch(line -> TITLE.matcher(line.text()).matches());
  }

  private static boolean isCover(List<PdfLine> page) {
    return page.stream().anyMatch(line -> line.text().matches("(?i)speech(\\s+of)?"));
  }

  private static boolean hasSentences(List<PdfLine> page) {
    return page.stream().filter(line -> line.text().endsWith(".")).anyMatch(ContentsPages::isLong);
  }

  private static boolean isLong(PdfLine line) {
    return line.words() >= SENTENCE && !TITLE.matcher(line.text()).matches();
  }
}
