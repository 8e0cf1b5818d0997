package org.basir.training.comparison;

import java.util.Arrays;
import java.util.Locale;

/// A figure over seeds.
///
/// @param mean NaN without a seed
/// @param sd of a sample, `n - 1` below the line; NaN with fewer than two seeds
/// @param count of seeds
record Spread(double mean, double sd, int count) {

  static Spread of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new Spread(
        mean,
        values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)),
        values.length);
  }

  /// As in `0.512 (sd 0.004)`.
  String text() {
    if (count == 0) {
      return "-";
    }
    var shown = String.format(Locale.ROOT, "%.3f", mean);
    return count < 2 ? shown : shown + String.format(Locale.ROOT, " (sd %.3f)", sd);
  }
}
