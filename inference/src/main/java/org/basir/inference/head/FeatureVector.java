package org.basir.inference.head;

/// A text as numbers, the input of a [LinearHead]. Not copied: treat it as read-only.
@SuppressWarnings("ArrayRecordComponent") // one per text, read once
public sealed interface FeatureVector {

  /// The sum of products with a row of weights that starts at `offset`.
  double dot(float[] weights, int offset);

  /// All numbers.
  record Dense(float[] values) implements FeatureVector {

    @Override
    public double dot(float[] weights, int offset) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (double) values[i] * weights[offset + i];
      }
      return sum;
    }
  }

  /// The numbers that are not zero.
  ///
  /// @param positions where each stands, ascending
  record Sparse(int[] positions, float[] values) implements FeatureVector {

    @Override
    public double dot(float[] weights, int offset) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (double) values[i] * weights[offset + positions[i]];
      }
      return sum;
    }
  }
}
