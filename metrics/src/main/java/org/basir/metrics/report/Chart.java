package org.basir.metrics.report;

import java.util.List;

/// Curves over one axis, each on a scale of its own or all on one.
///
/// @param across what the horizontal axis counts
/// @param series never none
public record Chart(String title, String note, String across, List<Series> series) implements Plot {

  /// A curve.
  ///
  /// @param points from left to right; never none
  public record Series(String name, List<Point> points) {

    public Series {
      points = points.stream().filter(Point::isFinite).toList();
      if (points.isEmpty()) {
        throw new IllegalArgumentException("The curve '" + name + "' has no point");
      }
    }
  }

  /// A point of a curve; one that is not finite is left out.
  public record Point(double x, double y) {

    boolean isFinite() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  public Chart {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("The chart '" + title + "' has no curve");
    }
  }

  List<Point> points() {
    return series.stream().flatMap(curve -> curve.points().stream()).toList();
  }
}
