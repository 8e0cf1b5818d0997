package org.basir.metrics.report;

import java.util.stream.DoubleStream;
import org.basir.metrics.report.DotPlot.Dot;

/// Dots as inline SVG, with the figures written beside them: it reads without colour.
record HtmlDotPlot(DotPlot plot) {

  private static final int NAMES = 110;
  private static final int WIDTH = 600;
  private static final int FIGURES = 60;
  private static final int ROW = 16;

  /// What the axis spans, zero always in it.
  private record Axis(double from, double to) {

    static Axis of(DotPlot plot) {
      var values =
          plot.dots().stream()
              .flatMapToDouble(dot -> DoubleStream.of(0, dot.value(), dot.low(), dot.high()))
              .summaryStatistics();
      return new Axis(values.getMin(), Math.max(values.getMax(), values.getMin() + 1e-9));
    }

    double at(double value) {
      return NAMES + (WIDTH - NAMES - FIGURES) * (value - from) / (to - from);
    }
  }

  void render(StringBuilder page) {
    HtmlPlot.begin(plot, page);
    var axis = Axis.of(plot);
    int height = ROW * plot.dots().size();
    page.append(
        "<figure class=\"dots\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, height, Html.escape(plot.title())));
    page.append(
        "<line class=\"zero\" x1=\"%s\" y1=\"0\" x2=\"%s\" y2=\"%d\"/>\n"
            .formatted(tenths(axis.at(0)), tenths(axis.at(0)), height));
    for (int i = 0; i < plot.dots().size(); i++) {
      page.append(dot(plot.dots().get(i), ROW * i + ROW / 2, axis));
    }
    page.append("</svg>\n").append(Html.element("figcaption", plot.across()));
    page.append("</figure>\n</section>\n");
  }

  private static String dot(Dot dot, int middle, Axis axis) {
    return """
    <text x="0" y="%d">%s</text><line class="chance" x1="%s" x2="%s" y1="%d" y2="%d"/>\
    <circle class="%s" cx="%s" cy="%d" r="4"/><text x="%d" y="%d">%s</text>
    """
        .formatted(
            middle + 4,
            Html.escape(dot.name()),
            tenths(axis.at(dot.low())),
            tenths(axis.at(dot.high())),
            middle,
            middle,
            dot.isOutside() ? "outside" : "inside",
            tenths(axis.at(dot.value())),
            middle,
            WIDTH - FIGURES + 10,
            middle + 4,
            Cell.of(dot.value()).text());
  }

  private static String tenths(double length) {
    return new Cell.Figure(length, 1).text();
  }
}
