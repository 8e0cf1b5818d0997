package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.basir.metrics.significance.LinearStatistic;

/// Normalised discounted cumulative gain with every choice spelled out; the discount of position
/// `i` is `1 / log2(i + 1)`. The ideal order has no ties to break.
///
/// @param k positions that count, 1 or more; [#ALL] for the whole list
public record Ndcg(Gain gain, Ties ties, int k) {

  /// Every position counts.
  public static final int ALL = Integer.MAX_VALUE;

  public Ndcg {
    if (k < 1) {
      throw new IllegalArgumentException("k is 1 or more, not " + k);
    }
  }

  /// Over the whole list, ties averaged.
  public static Ndcg of(Gain gain) {
    return at(ALL, gain);
  }

  /// Over the first `k` positions, ties averaged.
  public static Ndcg at(int k, Gain gain) {
    return new Ndcg(gain, Ties.AVERAGED, k);
  }

  /// From 0 to 1; 0 where no sector has a gain.
  public double value(BudgetList list) {
    var gains = gain.of(list.returns());
    return statistic(list, gains, 0, ideal(gains)).value();
  }

  /// What a uniformly random order scores on average, exactly: `mean gain * D / ideal`.
  public double random(BudgetList list) {
    var gains = gain.of(list.returns());
    double ideal = ideal(gains);
    return ideal == 0 ? 0 : chance(gains) / ideal;
  }

  /// Chance-corrected: 0 for a random order, 1 for the ideal one; may be below 0.
  public double skill(BudgetList list) {
    return skillStatistic(list).value();
  }

  /// The same as something a permutation test can shuffle.
  public LinearStatistic skillStatistic(BudgetList list) {
    var gains = gain.of(list.returns());
    double chance = chance(gains);
    return statistic(list, gains, chance, ideal(gains) - chance);
  }

  private LinearStatistic statistic(BudgetList list, double[] gains, double offset, double scale) {
    var discounts = ties.discounts(list.scores(), gains, discounts(gains.length));
    return new LinearStatistic(gains, discounts, offset, scale);
  }

  private double ideal(double[] gains) {
    var sorted = gains.clone();
    Arrays.sort(sorted);
    var discounts = discounts(gains.length);
    return IntStream.range(0, gains.length)
        .mapToDouble(i -> sorted[gains.length - 1 - i] * discounts[i])
        .sum();
  }

  private double chance(double[] gains) {
    return Arrays.stream(gains).average().orElse(0) * Arrays.stream(discounts(gains.length)).sum();
  }

  private double[] discounts(int positions) {
    return IntStream.range(0, positions)
        .mapToDouble(i -> i < k ? Math.log(2) / Math.log(i + 2.0) : 0)
        .toArray();
  }
}
