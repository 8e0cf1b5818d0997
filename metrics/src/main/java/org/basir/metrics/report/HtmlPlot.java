package org.basir.metrics.report;

record HtmlPlot(Plot plot) {

  void render(StringBuilder page) {
    switch (plot) {
      case Chart chart -> new HtmlChart(chart).render(page);
      case DotPlot dots -> new HtmlDotPlot(dots).render(page);
      case HitMap map -> new HtmlHitMap(map).render(page);
    }
  }

  static void begin(Plot plot, StringBuilder page) {
    page.append("<section>\n").append(Html.element("h2", plot.title()));
    if (!plot.note().isEmpty()) {
      page.append(Html.element("p", plot.note()));
    }
  }
}
