package org.basir.metrics.classification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Interval;

/// What one model scores more than another on the same excerpts.
///
/// @param interval of the difference, from drawing budgets for both alike
/// @param pValue two-sided: twice the share of draws on the other side of zero, by the plus-one
///   rule
public record VersionDifference(double mean, Interval interval, double pValue) {

  /// Paired differences in every measure.
  ///
  /// @throws IllegalArgumentException if the excerpts, in their order, are not the same
  public static Map<Measure, VersionDifference> of(
      Judgements first, Judgements second, Bootstrap bootstrap) {
    requireSame(first, second);
    var one = Tally.byBudget(first, ZeroDivision.ZERO);
    var other = Tally.byBudget(second, ZeroDivision.ZERO);
    var measures = Measure.values();
    var above = new int[measures.length];
    var below = new int[measures.length];
    var intervals =
        bootstrap.intervals(
            one.size(),
            drawn -> {
              var gains = gains(one, other, drawn);
              for (int i = 0; i < gains.length; i++) {
                above[i] += gains[i] >= 0 ? 1 : 0;
                below[i] += gains[i] <= 0 ? 1 : 0;
              }
              return gains;
            });
    var observed = gains(one, other, IntStream.range(0, one.size()).toArray());
    var differences = new EnumMap<Measure, VersionDifference>(Measure.class);
    for (int i = 0; i < measures.length; i++) {
      double rarer = 1.0 + Math.min(above[i], below[i]);
      double pValue = Math.min(1, 2 * rarer / (1.0 + bootstrap.resamples()));
      differences.put(measures[i], new VersionDifference(observed[i], intervals.get(i), pValue));
    }
    return differences;
  }

  private static double[] gains(List<Tally> one, List<Tally> other, int[] drawn) {
    var first = Tally.sum(one, drawn);
    var second = Tally.sum(other, drawn);
    return Arrays.stream(Measure.values())
        .mapToDouble(measure -> measure.of(first) - measure.of(second))
        .toArray();
  }

  private static void requireSame(Judgements first, Judgements second) {
    if (!truth(first).equals(truth(second))) {
      throw new IllegalArgumentException("Only judgements of the same excerpts compare");
    }
  }

  private static List<?> truth(Judgements judgements) {
    return judgements.rows().stream().map(row -> List.of(row.budget(), row.truth())).toList();
  }
}
