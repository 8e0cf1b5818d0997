package org.basir.metrics.report;

import java.util.List;
import java.util.stream.IntStream;

/// A table of coloured cells; each tells its figure where the pointer rests, and each row its mean.
record HtmlHitMap(HitMap map) {

  void render(StringBuilder page) {
    HtmlPlot.begin(map, page);
    page.append("<div class=\"wide\"><table class=\"hits\">\n<thead><tr><th></th>");
    map.columns().forEach(column -> page.append(th("col", column)));
    page.append(th("col", "mean")).append("</tr></thead>\n<tbody>\n");
    for (var row : map.rows()) {
      page.append("<tr>").append(th("row", row.name()));
      cells(row.values()).forEach(page::append);
      page.append(Html.element("td", Cell.of(row.mean()).text())).append("</tr>\n");
    }
    page.append("</tbody></table></div>\n</section>\n");
  }

  private List<String> cells(List<Double> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> cell(values.get(i), map.columns().get(i)))
        .toList();
  }

  /// The strength is a class of its own, so that the page needs no style in its cells.
  private static String cell(double value, String column) {
    if (Double.isNaN(value)) {
      return "<td></td>";
    }
    int strength = (int) Math.min(4, Math.floor(5 * Math.abs(value)));
    return "<td class=\"%s-%d\" title=\"%s: %s\"></td>"
        .formatted(
            value < 0 ? "miss" : "hit", strength, Html.escape(column), Cell.of(value).text());
  }

  private static String th(String scope, String text) {
    return "<th scope=\"" + scope + "\">" + Html.escape(text) + "</th>";
  }
}
