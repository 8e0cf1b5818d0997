package org.basir.ingest.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The measures of a page's text.
///
/// @param left margin: where most long lines start, in points
/// @param right margin: where the longest lines end
/// @param spacing usual distance of baselines
record Geometry(float left, float right, float spacing) {

  private static final float INDENT = 10;
  private static final float SHORT = 0.12f;
  private static final float GAP = 1.3f;
  private static final float WIDE_GAP = 2.2f;

  static Geometry of(List<PdfLine> page) {
    float right = (float) page.stream().mapToDouble(PdfLine::right).max().orElse(0);
    float first = (float) page.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float left =
        page.stream()
            .filter(line -> line.right() - line.left() > 0.6 * (right - first))
            .collect(groupingBy(line -> Math.round(line.left()), counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(entry -> (float) entry.getKey())
            .orElse(first);
    return new Geometry(left, right, spacing(page));
  }

  private static float spacing(List<PdfLine> page) {
    double[] steps =
        IntStream.range(1, page.size())
            .mapToDouble(i -> page.get(i).y() - page.get(i - 1).y())
            .filter(step -> step > 4 && step < 40)
            .sorted()
            .toArray();
    return steps.length == 0 ? 15 : (float) steps[steps.length / 3];
  }

  boolean isIndented(PdfLine line) {
    return line.left() > left + INDENT;
  }

  boolean isShort(PdfLine line) {
    return line.right() < right - SHORT * (right - left);
  }

  /// A full line that ends no sentence goes on below unless the gap is as wide as a missing line.
  boolean isWideGap(PdfLine above, PdfLine below) {
    return Math.abs(below.y() - above.y()) > WIDE_GAP * spacing;
  }

  boolean isGap(PdfLine above, PdfLine below) {
    return Math.abs(below.y() - above.y()) > GAP * spacing;
  }
}
