package org.basir.training.ranker;

import org.basir.inference.ranker.LinearModel;

/// A weighted sum that tells of two sectors of a budget which will do better: logistic regression
/// on all pairs (the linear case of RankNet, Burges et al. 2005), a budget's pairs sharing its
/// weight, so that it counts as much as its sectors do.
///
/// Minimised by Newton's method. The Hessian of a budget is `X' L X` with the Laplacian `L` of its
/// pairs.
///
/// @param penalty on the square of the weights of standardised columns, above 0
record PairwiseLogistic(double penalty) implements Fitting {

  private static final int STEPS = 4;

  @Override
  public String name() {
    return "pairwise %.0f".formatted(penalty);
  }

  @Override
  public LinearModel fit(Examples examples) {
    var scale = examples.deviations();
    var weights = new double[scale.length];
    for (int step = 0; step < STEPS; step++) {
      var hessian = new double[scale.length][scale.length];
      var descent = new double[scale.length];
      for (var group : examples.groups()) {
        add(group, scale, weights, hessian, descent);
      }
      for (int i = 0; i < weights.length; i++) {
        hessian[i][i] += penalty;
        descent[i] -= penalty * weights[i];
      }
      var move = PositiveDefinite.solve(hessian, descent);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += move[i];
      }
    }
    return Ridge.unscaled(weights, scale);
  }

  private static void add(
      Examples.Group group,
      double[] scale,
      double[] weights,
      double[][] hessian,
      double[] descent) {
    var rows = scaled(group.rows(), scale);
    var pairs = Pairs.of(group.ranks(), Pairs.scores(rows, weights));
    for (int i = 0; i < rows.length; i++) {
      var mixed = new double[weights.length];
      for (int j = 0; j < rows.length; j++) {
        addTo(mixed, rows[j], pairs.laplacian()[i][j]);
      }
      addTo(descent, rows[i], pairs.pulls()[i]);
      for (int a = 0; a < weights.length; a++) {
        addTo(hessian[a], mixed, rows[i][a]);
      }
    }
  }

  private static double[][] scaled(double[][] rows, double[] scale) {
    var scaled = new double[rows.length][scale.length];
    for (int i = 0; i < rows.length; i++) {
      for (int a = 0; a < scale.length; a++) {
        scaled[i][a] = rows[i][a] / scale[a];
      }
    }
    return scaled;
  }

  private static void addTo(double[] sum, double[] values, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }
}
