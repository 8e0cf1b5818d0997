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
      case Cell.Bar bar -> bar(new Cell.Figure(length(bar.value()), 1).text(), bar.text());
      case Cell.Text _, Cell.Count _, Cell.Figure _ -> Html.element("td", cell.text());
    };
  }

  private static String bar(String length, String text) {
    return """
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect width="100" height="10"/><rect class="bar" width="%s" height="10"/></svg>%s</td>
    """
        .formatted(length, text);
  }

  private static double length(double share) {
    return Double.isNaN(share) ? 0 : 100 * Math.clamp(share, 0, 1);
  }
}
