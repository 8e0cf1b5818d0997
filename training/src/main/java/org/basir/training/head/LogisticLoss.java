package org.basir.training.head;

import java.util.BitSet;
import java.util.List;
import org.basir.inference.head.FeatureVector;

/// The loss of one sector's logistic regression, `C * sum ln(1 + exp(-y (w · x + b))) + |w|² / 2`
/// with `y` in `{-1, 1}`.
///
/// The point is `w` followed by `b`; the bias is not regularised.
///
/// @param positives which rows carry the sector
/// @param cost `C`: larger means less regularisation
record LogisticLoss(List<FeatureVector> rows, BitSet positives, double cost) implements Objective {

  @Override
  public double evaluate(double[] point, double[] gradient) {
    int bias = point.length - 1;
    double value = 0;
    for (int i = 0; i < bias; i++) {
      value += point[i] * point[i] / 2;
      gradient[i] = point[i];
    }
    gradient[bias] = 0;
    for (int row = 0; row < rows.size(); row++) {
      double margin = dot(rows.get(row), point) + point[bias];
      boolean positive = positives.get(row);
      value += cost * softplus(positive ? -margin : margin);
      double slope = cost * (sigmoid(margin) - (positive ? 1 : 0));
      add(rows.get(row), slope, gradient);
      gradient[bias] += slope;
    }
    return value;
  }

  private static double dot(FeatureVector row, double[] point) {
    return switch (row) {
      case FeatureVector.Dense(var values) -> dot(values, point);
      case FeatureVector.Sparse(var positions, var values) -> {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += values[i] * point[positions[i]];
        }
        yield sum;
      }
    };
  }

  /// Four sums at once: one alone would wait for each addition to end.
  private static double dot(float[] values, double[] point) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += values[i] * point[i];
      b += values[i + 1] * point[i + 1];
      c += values[i + 2] * point[i + 2];
      d += values[i + 3] * point[i + 3];
    }
    for (; i < values.length; i++) {
      a += values[i] * point[i];
    }
    return a + b + c + d;
  }

  private static void add(FeatureVector row, double slope, double[] gradient) {
    switch (row) {
      case FeatureVector.Dense(var values) -> {
        for (int i = 0; i < values.length; i++) {
          gradient[i] += slope * values[i];
        }
      }
      case FeatureVector.Sparse(var positions, var values) -> {
        for (int i = 0; i < values.length; i++) {
          gradient[positions[i]] += slope * values[i];
        }
      }
    }
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
