package org.basir.training.ranker;

import java.util.Arrays;
import org.basir.inference.ranker.LinearModel;

/// Linear regression of the centred rank on standardised columns with a penalty on the square of
/// what the weights differ from a belief: that the history counts as it is, and nothing else does.
/// There is no intercept: ranks are centred, and what is the same for all sectors of a budget
/// changes no order.
///
/// @param penalty above 0, so that there is always exactly one answer
/// @param belief the weight of the first column that costs nothing
record Ridge(double penalty, double belief) implements Fitting {

  /// Believes in the history.
  Ridge(double penalty) {
    this(penalty, 1);
  }

  Ridge {
    if (!(penalty > 0)) {
      throw new IllegalArgumentException("A penalty is above 0, not " + penalty);
    }
  }

  @Override
  public String name() {
    return "ridge %.0f".formatted(penalty);
  }

  @Override
  public LinearModel fit(Examples examples) {
    var scale = examples.deviations();
    var normal = new double[scale.length][scale.length];
    var right = new double[scale.length];
    for (var group : examples.groups()) {
      for (int i = 0; i < group.size(); i++) {
        add(group.rows()[i], group.ranks()[i], scale, normal, right);
      }
    }
    for (int i = 0; i < scale.length; i++) {
      normal[i][i] += penalty;
    }
    right[0] += penalty * belief * scale[0];
    var weights = PositiveDefinite.solve(normal, right);
    return unscaled(weights, scale);
  }

  private static void add(
      double[] row, double rank, double[] scale, double[][] normal, double[] right) {
    for (int i = 0; i < row.length; i++) {
      double value = row[i] / scale[i];
      right[i] += value * rank;
      for (int j = 0; j < row.length; j++) {
        normal[i][j] += value * row[j] / scale[j];
      }
    }
  }

  static LinearModel unscaled(double[] weights, double[] scale) {
    for (int i = 0; i < scale.length; i++) {
      weights[i] = Math.rint(weights[i] / scale[i] * 1e5) / 1e5;
    }
    return new LinearModel(Arrays.stream(weights).boxed().toList());
  }
}
