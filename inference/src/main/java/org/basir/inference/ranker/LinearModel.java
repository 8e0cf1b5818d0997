package org.basir.inference.ranker;

import java.util.List;

/// A weighted sum.
///
/// @param weights one per column
public record LinearModel(List<Double> weights) implements RankerModel {

  public LinearModel {
    weights = List.copyOf(weights);
  }

  @Override
  public double score(double[] row) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * row[i];
    }
    return sum;
  }

  @Override
  public double[] contributions(double[] row) {
    var parts = new double[weights.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = weights.get(i) * row[i];
    }
    return parts;
  }

  @Override
  public double base() {
    return 0;
  }

  @Override
  public void requireColumns(int columns) {
    if (weights.size() != columns) {
      throw new IllegalArgumentException(
          weights.size() + " weights do not fit " + columns + " columns");
    }
  }
}
