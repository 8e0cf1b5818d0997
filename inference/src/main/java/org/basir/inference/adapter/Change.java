package org.basir.inference.adapter;

import java.util.List;
import org.basir.inference.onnx.Parameter;
import org.basir.inference.safetensors.Tensor;

/// What is added to one parameter.
///
/// Every sum is taken in the same order, in double precision and rounded once: the result is the
/// same to the last bit on every machine.
public sealed interface Change permits LowRank, Shift {

  /// The shape of the parameters this can be added to.
  List<Integer> shape();

  /// The numbers stored for this.
  long size();

  /// The sum of a parameter of this shape and this.
  Parameter addedTo(Parameter parameter);

  /// The numbers of a tensor.
  ///
  /// @throws IllegalArgumentException when one is not finite
  static float[] finite(String part, Tensor tensor) {
    var values = tensor.floats();
    for (var value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(part + " contains " + value);
      }
    }
    return values;
  }
}
