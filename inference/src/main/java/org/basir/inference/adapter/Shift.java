package org.basir.inference.adapter;

import java.util.List;
import org.basir.inference.onnx.Parameter;
import org.basir.inference.safetensors.Tensor;

/// Numbers to be added to a vector: a bias or a normalisation.
public record Shift(Tensor delta) implements Change {

  /// @throws IllegalArgumentException when it is no vector or holds a number that is not finite
  public Shift {
    if (delta.shape().size() != 1) {
      throw new IllegalArgumentException("delta has the shape " + delta.shape() + ", not one size");
    }
    Change.finite("delta", delta);
  }

  @Override
  public List<Integer> shape() {
    return delta.shape();
  }

  @Override
  public long size() {
    return delta.shape().getFirst();
  }

  @Override
  public Parameter addedTo(Parameter vector) {
    var added = delta.floats();
    var sums = vector.values().clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) ((double) sums[i] + added[i]);
    }
    return new Parameter(vector.shape(), sums);
  }
}
