package org.basir.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basir.ingest.text.ParagraphNumber;

/// Groups lines to paragraphs and titles, across page ends.
final class Grouping {

  private static final int NUMBERS_AHEAD = 3;
  private static final float INDENT = 10;
  private static final float SAME_PLACE = 5;
  private static final Pattern LIST_MARK =
      Pattern.compile("([•»*·§➢✓–—-]|\\(?[a-z]{1,2}\\)|\\(?[ivx]{1,5}[.)])\\s?.*");

  private static final Pattern DIVISION =
      Pattern.compile("(?i)(ann?ex(ure)?|part|schedule)\\b[^.;,:?!]{0,50}");

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

  /// `Annexure I` or `PART B` stands alone, however close the next line is.
  private static boolean isDivision(PdfLine line) {
    return line.emphasised() && DIVISION.matcher(line.text()).matches();
  }

  private static boolean starts(
      List<PdfLine> group, Geometry above, PdfLine line, Geometry geometry) {
    PdfLine last = group.getLast();
    return (above.isShort(last) && last.endsSentence())
        || isDivision(last)
        || isDivision(line)
        || styleChanges(last, above, line, geometry)
        || startsItem(group, above, line)
        || isApart(group, above, line, geometry);
  }

  private static boolean isApart(
      List<PdfLine> group, Geometry above, PdfLine line, Geometry geometry) {
    PdfLine last = group.getLast();
    if (last.page() != line.page()) {
      return last.endsSentence()
          && geometry.isIndented(line)
          && !isHanging(group, above, line, geometry);
    }
    boolean unfinished = !above.isShort(last) && !last.endsSentence() && !geometry.isIndented(line);
    return (unfinished ? geometry.isWideGap(last, line) : geometry.isGap(last, line))
        || (last.endsSentence() && line.left() > last.left() + INDENT && group.size() > 1);
  }

  private static boolean styleChanges(
      PdfLine last, Geometry above, PdfLine line, Geometry geometry) {
    boolean bigger = Math.abs(last.size() - line.size()) > 1.5;
    return (last.emphasised() != line.emphasised() || bigger)
        && (above.isShort(last) || (geometry.isGap(last, line) && geometry.isShort(line)));
  }

  /// A mark that a line only happens to start with follows a full line in the midst of a sentence.
  private static boolean startsItem(List<PdfLine> group, Geometry above, PdfLine line) {
    PdfLine first = group.getFirst();
    PdfLine last = group.getLast();
    boolean sibling = isMarked(first) && Math.abs(first.left() - line.left()) < SAME_PLACE;
    return isMarked(line)
        && (sibling || above.isShort(last) || last.endsSentence() || line.text().startsWith("•"));
  }

  private static boolean isMarked(PdfLine line) {
    return LIST_MARK.matcher(line.text()).matches();
  }

  private static boolean isHanging(
      List<PdfLine> group, Geometry above, PdfLine line, Geometry geometry) {
    float hang = group.getLast().left() - above.left();
    return group.size() > 1 && Math.abs(line.left() - geometry.left() - hang) < SAME_PLACE;
  }
}
