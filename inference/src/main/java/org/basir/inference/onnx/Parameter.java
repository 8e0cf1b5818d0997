package org.basir.inference.onnx;

import java.util.List;

/// An array of numbers that a training may change.
///
/// @param shape sizes from the slowest index to the fastest; a dense layer's weights are `[in,
///   out]`
/// @param values in single precision, the last index running fastest
@SuppressWarnings("ArrayRecordComponent") // eleven million numbers are not copied for a reader
public record Parameter(List<Integer> shape, float[] values) {

  /// @throws IllegalArgumentException when the shape needs another number of values
  public Parameter {
    shape = List.copyOf(shape);
    long needed = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (needed != values.length) {
      throw new IllegalArgumentException(
          "Shape %s needs %d values, there are %d".formatted(shape, needed, values.length));
    }
  }
}
