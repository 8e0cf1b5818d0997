package org.basir.inference.adapter;

import java.util.List;
import org.basir.inference.onnx.Parameter;
import org.basir.inference.safetensors.Tensor;

/// The product of two thin matrices, to be added to a matrix `[in, out]`.
///
/// @param a `[in, rank]`
/// @param b `[rank, out]`
public record LowRank(Tensor a, Tensor b) implements Change {

  /// @throws IllegalArgumentException when the two can't be multiplied or hold a number that is not
  ///   finite
  public LowRank {
    if (a.shape().size() != 2
        || b.shape().size() != 2
        || !a.shape().getLast().equals(b.shape().getFirst())) {
      throw new IllegalArgumentException(
          "a has the shape %s, b %s: [in, rank] and [rank, out] are needed"
              .formatted(a.shape(), b.shape()));
    }
    Change.finite("a", a);
    Change.finite("b", b);
  }

  public int rank() {
    return b.shape().getFirst();
  }

  @Override
  public List<Integer> shape() {
    return List.of(a.shape().getFirst(), b.shape().getLast());
  }

  @Override
  public long size() {
    return (long) rank() * (a.shape().getFirst() + b.shape().getLast());
  }

  @Override
  public Parameter addedTo(Parameter matrix) {
    var left = a.floats();
    var right = b.floats();
    int width = shape().getLast();
    var sums = matrix.values().clone();
    for (int row = 0; row < shape().getFirst(); row++) {
      var products = products(left, right, row, width);
      for (int column = 0; column < width; column++) {
        int place = row * width + column;
        sums[place] = (float) (sums[place] + products[column]);
      }
    }
    return new Parameter(matrix.shape(), sums);
  }

  private double[] products(float[] left, float[] right, int row, int width) {
    var products = new double[width];
    for (int k = 0; k < rank(); k++) {
      double factor = left[row * rank() + k];
      for (int column = 0; column < width; column++) {
        products[column] += factor * right[k * width + column];
      }
    }
    return products;
  }
}
