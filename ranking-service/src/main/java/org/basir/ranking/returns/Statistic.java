package org.basir.ranking.returns;

import java.util.Optional;
import java.util.stream.DoubleStream;

/// Returns of a sector's companies in one window.
///
/// @param n companies with a return that is not suspect, 1 or more
/// @param mean each company counting the same
public record Statistic(int n, double mean, double median) {

  static Optional<Statistic> of(DoubleStream returns) {
    var sorted = returns.sorted().toArray();
    var n = sorted.length;
    if (n == 0) {
      return Optional.empty();
    }
    var median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return Optional.of(new Statistic(n, DoubleStream.of(sorted).average().orElseThrow(), median));
  }
}
