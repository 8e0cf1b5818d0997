package org.basir.metrics.ranking;

import java.util.Comparator;
import java.util.stream.IntStream;

/// What NDCG does with equal scores. The order of the input is no choice: on constant scores it
/// makes any figure from the worst to the best.
public enum Ties {
  /// The mean over all orders of the tied sectors. The headline.
  AVERAGED,
  /// The luckiest order.
  BEST,
  /// The unluckiest order.
  WORST;

  /// The discount each item gets.
  ///
  /// @param discounts one per position
  double[] discounts(double[] scores, double[] gains, double[] discounts) {
    return switch (this) {
      case AVERAGED -> TieBlocks.descending(scores).average(discounts);
      case BEST -> inOrder(scores, Comparator.comparingDouble(item -> -gains[item]), discounts);
      case WORST -> inOrder(scores, Comparator.comparingDouble(item -> gains[item]), discounts);
    };
  }

  private static double[] inOrder(double[] scores, Comparator<Integer> within, double[] discounts) {
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(item -> -scores[item]).thenComparing(within))
            .toList();
    var discounted = new double[scores.length];
    for (int position = 0; position < discounted.length; position++) {
      discounted[order.get(position)] = discounts[position];
    }
    return discounted;
  }
}
