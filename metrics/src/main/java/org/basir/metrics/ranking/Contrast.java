package org.basir.metrics.ranking;

import java.util.Arrays;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Difference;

/// Two systems compared budget by budget in [RankingMeasure#S_RANK].
///
/// @param difference first minus second; its p is one-sided
/// @param pValue two-sided, of the signs of the differences being random
/// @param holm the same, corrected for all contrasts of the table
/// @param detectable a true difference of this size is found four times in five (two-sided 5 per
///   cent, normal approximation), given how much the two differ from budget to budget; NaN with
///   fewer than 2 budgets
public record Contrast(
    String first,
    String second,
    Difference difference,
    double pValue,
    double holm,
    double detectable) {

  private static final double POWER_80 = 1.959964 + 0.841621;

  /// Before the correction.
  static Contrast of(RankedSystem first, RankedSystem second, Bootstrap bootstrap) {
    var difference =
        first.evaluation().minus(second.evaluation(), RankingMeasure.S_RANK, bootstrap);
    double both = difference.twoSided();
    return new Contrast(
        first.name(), second.name(), difference, both, both, detectable(first, second));
  }

  Contrast corrected(double holm) {
    return new Contrast(first, second, difference, pValue, holm, detectable);
  }

  /// Second minus first.
  Contrast reversed() {
    return new Contrast(second, first, difference.reversed(), pValue, holm, detectable);
  }

  private static double detectable(RankedSystem first, RankedSystem second) {
    var one = first.evaluation().perBudget(RankingMeasure.S_RANK);
    var other = second.evaluation().perBudget(RankingMeasure.S_RANK);
    var gains = new double[one.length];
    Arrays.setAll(gains, i -> one[i] - other[i]);
    double mean = Arrays.stream(gains).average().orElse(0);
    double squares = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
    double budgets = gains.length;
    return budgets < 2 ? Double.NaN : POWER_80 * Math.sqrt(squares / (budgets - 1) / budgets);
  }
}
