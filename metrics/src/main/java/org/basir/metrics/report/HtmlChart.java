package org.basir.metrics.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.basir.metrics.report.Chart.Point;
import org.basir.metrics.report.Chart.Series;

/// A chart as inline SVG, with its extremes written out: it reads without colour.
record HtmlChart(Chart chart) {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 200;

  /// What an axis spans.
  private record Span(double from, double to) {

    static Span of(Chart chart, ToDoubleFunction<Point> axis) {
      var values = chart.points().stream().mapToDouble(axis).summaryStatistics();
      return new Span(values.getMin(), values.getMax());
    }

    double share(double value) {
      return to == from ? 0.5 : (value - from) / (to - from);
    }
  }

  void render(StringBuilder page) {
    HtmlPlot.begin(chart, page);
    var across = Span.of(chart, Point::x);
    var up = Span.of(chart, Point::y);
    page.append(
        "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, HEIGHT, Html.escape(chart.title())));
    for (int i = 0; i < chart.series().size(); i++) {
      page.append(curve(chart.series().get(i), i, across, up));
    }
    page.append("</svg>\n").append(caption(across, up)).append("</figure>\n</section>\n");
  }

  private static String curve(Series series, int number, Span across, Span up) {
    var points =
        series.points().stream()
            .map(point ->
                "%.1f,%.1f"
                    .formatted(WIDTH * across.share(point.x()), HEIGHT * (1 - up.share(point.y()))))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"curve curve-%d\" points=\"%s\"><title>%s</title></polyline>\n"
        .formatted(number % 6, points, Html.escape(series.name()));
  }

  private String caption(Span across, Span up) {
    var legend = new StringBuilder("<figcaption>");
    for (int i = 0; i < chart.series().size(); i++) {
      legend.append(
          "<span class=\"key curve-%d\">%s</span> "
              .formatted(i % 6, Html.escape(chart.series().get(i).name())));
    }
    return legend
        .append(
            Html.escape(
                "%s %s to %s, up %s to %s"
                    .formatted(
                        chart.across(),
                        number(across.from()),
                        number(across.to()),
                        number(up.from()),
                        number(up.to()))))
        .append("</figcaption>\n")
        .toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
