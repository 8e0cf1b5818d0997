package org.basir.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

record HtmlPage(Report report) {

  String render() {
    var page = new StringBuilder(head());
    page.append(Html.element("h1", report.title()));
    page.append("<p class=\"headline\">").append(Html.escape(report.headline())).append("</p>\n");
    new HtmlTable(report.summary()).render(page);
    notes(page);
    report.charts().forEach(plot -> new HtmlPlot(plot).render(page));
    report.details().forEach(table -> new HtmlTable(table).render(page));
    new HtmlManifest(report.manifest()).render(page);
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private String head() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    """
        .formatted(Html.escape(report.title()), style());
  }

  private void notes(StringBuilder page) {
    if (!report.notes().isEmpty()) {
      page.append("<ul>\n");
      report.notes().forEach(note -> page.append(Html.element("li", note)));
      page.append("</ul>\n");
    }
  }

  private static String style() {
    try (var css = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
