package org.basir.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basir.ingest.text.ParagraphNumber;

/// Groups lines to paragraphs and titles, across page ends.
final class Grouping {

  private static final int NUMBERS_AHEAD = 3;
  private static final Pattern LIST_MARK =
      Pattern.compile("([•»*·§➢✓–—-]|\\(?[a-z]{1,2}\\)|\\(?[ivx]{1,5}[.)])\\s?.*");

  private final List<List<PdfLine>> groups = new ArrayList<>();
  private int lastNumber;

  private Grouping() {}

  static List<List<PdfLine>> of(List<List<PdfLine>> pages) {
    var grouping = new Grouping();
    Geometry above = new Geometry(0, 0, 0);
    for (List<PdfLine> page : pages) {
      Geometry geometry = Geometry.of(page);
      for (PdfLine line : page) {
        grouping.add(line, above, geometry);
        above = geometry;
      }
    }
    return grouping.groups;
  }

  private void add(PdfLine line, Geometry above, Geometry geometry) {
    boolean numbered = isNumbered(line, geometry);
    if (groups.isEmpty() || numbered || starts(groups.getLast(), above, line, geometry)) {
      groups.add(new ArrayList<>());
    }
    groups.getLast().add(line);
  }

  /// A year or sum that a line happens to start with is no paragraph number: numbers go up by one.
  private boolean isNumbered(PdfLine line, Geometry geometry) {
    int number = ParagraphNumber.of(line.text()).map(Integer::parseInt).orElse(0);
    boolean next = number > lastNumber && number <= lastNumber + NUMBERS_AHEAD;
    boolean isNumbered = !geometry.isIndented(line) && (next || number == 1);
    lastNumber = isNumbered ? number : lastNumber;
    return isNumbered;
  }

  private static boolean starts(
      List<PdfLine> group, Geometry above, PdfLine line, Geometry geometry) {
    PdfLine last = group.getLast();
    boolean finished = above.isShort(last) && last.endsSentence();
    if (finished || styleChanges(last, above, line, geometry) || startsItem(last, above, line)) {
      return true;
    }
    if (last.page() != line.page()) {
      return last.endsSentence()
          && geometry.isIndented(line)
          && !isHanging(group, above, line, geometry);
    }
    return geometry.isGap(last, line)
        || (last.endsSentence() && line.left() > last.left() + 10 && group.size() > 1);
  }

  private static boolean styleChanges(
      PdfLine last, Geometry above, PdfLine line, Geometry geometry) {
    boolean bigger = Math.abs(last.size() - line.size()) > 1.5;
    return (last.emphasised() != line.emphasised() || bigger)
        && (above.isShort(last) || (geometry.isGap(last, line) && geometry.isShort(line)));
  }

  private static boolean startsItem(PdfLine last, Geometry above, PdfLine line) {
    return LIST_MARK.matcher(line.text()).matches()
        && (above.isShort(last) || last.endsSentence() || line.text().startsWith("•"));
  }

  private static boolean isHanging(
      List<PdfLine> group, Geometry above, PdfLine line, Geometry geometry) {
    float hang = group.getLast().left() - above.left();
    return group.size() > 1 && Math.abs(line.left() - geometry.left() - hang) < 5;
  }
}
