package org.basir.metrics.report;

import java.util.List;

record HtmlTable(Table table) {

  void render(StringBuilder page) {
    page.append("<section>\n").append(Html.element("h2", table.title()));
    if (!table.note().isEmpty()) {
      page.append(Html.element("p", table.note()));
    }
    page.append("<div class=\"wide\"><table>\n<thead><tr>\n");
    table.columns().forEach(column -> page.append(header("col", column)));
    page.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> render(row, page));
    page.append("</tbody></table></div>\n</section>\n");
  }

  private static void render(List<Cell> row, StringBuilder page) {
    page.append("<tr>").append(header("row", row.getFirst().text()));
    row.subList(1, row.size()).forEach(cell -> page.append(cell(cell)));
    page.append("</tr>\n");
  }

  private static String header(String scope, String text) {
    return "<th scope=\"" + scope + "\">" + Html.escape(text) + "</th>\n";
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Bar bar -> bar(bar);
      case Cell.Text _, Cell.Count _, Cell.Figure _ -> Html.element("td", cell.text());
    };
  }

  private static String bar(Cell.Bar bar) {
    double value = Double.isNaN(bar.value()) ? 0 : Math.clamp(bar.value(), -1, 1);
    double unit = bar.signed() ? 50 : 100;
    double zero = bar.signed() ? 50 : 0;
    return """
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect width="100" height="10"/><rect class="bar" x="%s" width="%s" height="10"/></svg>%s</td>
    """
        .formatted(
            tenths(zero + unit * Math.min(value, 0)), tenths(unit * Math.abs(value)), bar.text());
  }

  private static String tenths(double length) {
    return new Cell.Figure(length, 1).text();
  }
}
