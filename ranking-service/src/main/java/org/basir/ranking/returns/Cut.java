package org.basir.ranking.returns;

import java.util.stream.DoubleStream;

/// The bounds that extreme returns are moved to.
record Cut(double low, double high) {

  private static final double SHARE = 0.01;

  /// The 1st and the 99th percentile, linear between two values; no bounds where there are none.
  static Cut of(DoubleStream values) {
    var sorted = values.sorted().toArray();
    return sorted.length == 0
        ? new Cut(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
        : new Cut(quantile(sorted, SHARE), quantile(sorted, 1 - SHARE));
  }

  double of(double value) {
    return Math.clamp(value, low, high);
  }

  private static double quantile(double[] sorted, double share) {
    var position = share * (sorted.length - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
