package org.basir.inference.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What accuracy is reached with how many tokens, as learned from calls of the same kind: the least
/// concave curve above what was measured, so that each further token brings less.
///
/// Where nothing was measured at 0 tokens, accuracy is 0 there; beyond the best it stays.
public final class AccuracyCurve {

  private final List<Point> corners;

  /// Accuracy after so many tokens.
  ///
  /// @param tokens 0 or more
  /// @param accuracy from 0 to 1
  public record Point(long tokens, double accuracy) {

    public Point {
      if (tokens < 0 || !(accuracy >= 0 && accuracy <= 1)) {
        throw new IllegalArgumentException("%s after %s tokens".formatted(accuracy, tokens));
      }
    }

    private double slopeTo(Point other) {
      return (other.accuracy - accuracy) / (other.tokens - tokens);
    }
  }

  /// A stretch of the curve.
  ///
  /// @param slope accuracy per token, above 0
  record Stretch(long from, long to, double slope) {}

  private AccuracyCurve(List<Point> corners) {
    this.corners = corners;
  }

  /// The curve above these points; the best counts of several at the same number of tokens.
  public static AccuracyCurve of(List<Point> measured) {
    var corners = new ArrayList<Point>();
    corners.add(new Point(0, measuredAtZero(measured)));
    measured.stream()
        .sorted(Comparator.comparingLong(Point::tokens))
        .forEach(point -> extend(corners, point));
    return new AccuracyCurve(List.copyOf(corners));
  }

  /// Accuracy after so many tokens, 0 or more.
  public double at(double tokens) {
    double accuracy = corners.getFirst().accuracy();
    for (var stretch : stretches()) {
      accuracy += stretch.slope() * Math.clamp(tokens - stretch.from(), 0.0, length(stretch));
    }
    return accuracy;
  }

  /// From the steepest to the flattest, without those that bring nothing.
  List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    for (int i = 1; i < corners.size(); i++) {
      var from = corners.get(i - 1);
      var to = corners.get(i);
      stretches.add(new Stretch(from.tokens(), to.tokens(), from.slopeTo(to)));
    }
    return stretches;
  }

  private static double length(Stretch stretch) {
    return (double) stretch.to() - stretch.from();
  }

  private static double measuredAtZero(List<Point> measured) {
    return measured.stream()
        .filter(point -> point.tokens() == 0)
        .mapToDouble(Point::accuracy)
        .max()
        .orElse(0);
  }

  private static void extend(List<Point> corners, Point point) {
    if (point.accuracy() <= corners.getLast().accuracy()) {
      return;
    }
    while (corners.size() > 1 && isBelow(corners, point)) {
      corners.removeLast();
    }
    corners.add(point);
  }

  /// Whether the last corner lies on or below the line from the one before to the point.
  private static boolean isBelow(List<Point> corners, Point point) {
    var before = corners.get(corners.size() - 2);
    return before.slopeTo(corners.getLast()) <= before.slopeTo(point);
  }
}
