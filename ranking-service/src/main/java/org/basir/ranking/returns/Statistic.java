package org.basir.ranking.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Returns of a sector's companies in one window.
///
/// @param n companies with a return that is not suspect, 1 or more
/// @param mean each company counting the same
/// @param meanOfCut the mean after each return was cut to lie between the 1st and the 99th
///   percentile of all companies of the budget, so that one company moves it little
/// @param inferred how many of the returns rest on a split or bonus that nobody gave but the prices
public record Statistic(int n, double mean, double median, double meanOfCut, int inferred) {

  static Optional<Statistic> of(Window window, List<ShareReturn> shares, Cut cut) {
    var with = shares.stream().filter(share -> share.returns().containsKey(window)).toList();
    if (with.isEmpty()) {
      return Optional.empty();
    }
    var sorted = returns(window, with).sorted().toArray();
    var n = sorted.length;
    return Optional.of(
        new Statistic(
            n,
            mean(DoubleStream.of(sorted)),
            (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
            mean(Arrays.stream(sorted).map(cut::of)),
            (int) with.stream().filter(share -> share.inferred().contains(window)).count()));
  }

  static DoubleStream returns(Window window, List<ShareReturn> shares) {
    return shares.stream()
        .flatMap(share -> Optional.ofNullable(share.returns().get(window)).stream())
        .mapToDouble(Double::doubleValue);
  }

  private static double mean(DoubleStream values) {
    return values.average().orElseThrow();
  }
}
