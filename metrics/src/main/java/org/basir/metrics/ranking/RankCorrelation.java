package org.basir.metrics.ranking;

import java.util.Arrays;

/// Agreement of the order of the scores with that of the returns, from -1 to 1; 0 where either is
/// constant.
final class RankCorrelation {

  private RankCorrelation() {}

  /// Spearman's rho: Pearson's correlation of mean ranks.
  static double spearman(BudgetList list) {
    var x = centred(list.scores());
    var y = centred(list.returns());
    double scale = Math.sqrt(product(x, x) * product(y, y));
    return scale == 0 ? 0 : product(x, y) / scale;
  }

  /// Kendall's tau-b.
  static double kendall(BudgetList list) {
    var x = list.scores();
    var y = list.returns();
    double agreement = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        int signX = Double.compare(x[i], x[j]);
        int signY = Double.compare(y[i], y[j]);
        agreement += signX * signY;
        untiedX += Math.abs(signX);
        untiedY += Math.abs(signY);
      }
    }
    double scale = Math.sqrt(untiedX * untiedY);
    return scale == 0 ? 0 : agreement / scale;
  }

  private static double[] centred(double[] values) {
    double mean = (values.length + 1) / 2.0;
    return Arrays.stream(TieBlocks.descending(values).ranks()).map(rank -> rank - mean).toArray();
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
