package org.basir.ingest.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes page numbers and running headers and footers out of pages.
final class PageFurniture {

  private static final int EDGE = 2;
  private static final int FEWEST_PAGES = 3;
  private static final int FRONT_PAGES = 10;
  private static final double SHARE_OF_PAGES = 0.3;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[^\\w.]*(page\\s*)?(([0-9]{1,4})|[ivxl]{1,6})(\\s*(of|/)\\s*[0-9]+)?[^\\w.]*");

  private final Map<String, Long> repeated;
  private final double fewest;

  private PageFurniture(List<List<PdfLine>> pages) {
    repeated =
        pages.stream()
            .flatMap(page -> edges(page).map(PageFurniture::shape).distinct())
            .collect(groupingBy(shape -> shape, counting()));
    fewest = Math.max(FEWEST_PAGES, SHARE_OF_PAGES * pages.size());
  }

  /// The lines of each page without its furniture; pages without any line left are left out.
  static List<List<PdfLine>> remove(List<PdfLine> lines) {
    List<List<PdfLine>> pages =
        List.copyOf(
            lines.stream().collect(groupingBy(PdfLine::page, TreeMap::new, toList())).values());
    var furniture = new PageFurniture(pages);
    return pages.stream().map(furniture::body).filter(page -> !page.isEmpty()).toList();
  }

  private List<PdfLine> body(List<PdfLine> page) {
    return IntStream.range(0, page.size())
        .filter(i -> !(atEdge(i, page.size()) && isFurniture(page.get(i))))
        .mapToObj(page::get)
        .toList();
  }

  private boolean isFurniture(PdfLine line) {
    return isPageNumber(line) || repeated.getOrDefault(shape(line), 0L) >= fewest;
  }

  /// A year on a line of its own is no page number; it is too far from the page it stands on.
  private static boolean isPageNumber(PdfLine line) {
    var matcher = PAGE_NUMBER.matcher(line.text());
    return matcher.matches()
        && (matcher.group(3) == null
            || Math.abs(Integer.parseInt(matcher.group(3)) - line.page()) <= FRONT_PAGES);
  }

  private static Stream<PdfLine> edges(List<PdfLine> page) {
    return IntStream.range(0, page.size()).filter(i -> atEdge(i, page.size())).mapToObj(page::get);
  }

  private static boolean atEdge(int index, int size) {
    return index < EDGE || index >= size - EDGE;
  }

  /// Running headers differ at most in the page number.
  private static String shape(PdfLine line) {
    return DIGITS.matcher(line.text()).replaceAll("#");
  }
}
