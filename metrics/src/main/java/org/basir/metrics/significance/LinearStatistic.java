package org.basir.metrics.significance;

import java.util.random.RandomGenerator;

/// A statistic of one budget that is linear in what gets shuffled: the sum of `fixed * shuffled`,
/// less an offset, over a scale.
///
/// NDCG, its chance-corrected form, Spearman's rho and the spread of quintiles all are, which makes
/// a shuffle cost one pass over the list.
public final class LinearStatistic {

  private final double[] fixed;
  private final double[] shuffled;
  private final double offset;
  private final double scale;

  /// A statistic that is 0 where the scale is 0.
  ///
  /// @throws IllegalArgumentException if the lengths differ
  public LinearStatistic(double[] fixed, double[] shuffled, double offset, double scale) {
    if (fixed.length != shuffled.length) {
      throw new IllegalArgumentException(
          fixed.length + " fixed values against " + shuffled.length + " to shuffle");
    }
    this.fixed = fixed.clone();
    this.shuffled = shuffled.clone();
    this.offset = offset;
    this.scale = scale;
  }

  public double value() {
    return value(shuffled);
  }

  double value(RandomGenerator random) {
    var order = shuffled.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return value(order);
  }

  private double value(double[] order) {
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      sum += fixed[i] * order[i];
    }
    return scale == 0 ? 0 : (sum - offset) / scale;
  }
}
