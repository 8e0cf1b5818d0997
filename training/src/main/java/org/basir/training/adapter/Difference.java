package org.basir.training.adapter;

import java.util.List;
import java.util.Optional;
import org.basir.inference.onnx.Parameter;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// What a training added to a parameter.
@SuppressWarnings("ArrayRecordComponent") // eleven million numbers are not copied
record Difference(List<Integer> shape, double[] values) {

  /// What the tuned numbers differ in; empty where they don't.
  ///
  /// @throws IllegalArgumentException when the two have other shapes
  static Optional<Difference> between(Parameter base, Parameter tuned) {
    if (!base.shape().equals(tuned.shape())) {
      throw new IllegalArgumentException(
          "The shape is %s in the base and %s in the tuned encoder"
              .formatted(base.shape(), tuned.shape()));
    }
    var values = new double[base.values().length];
    boolean differ = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = (double) tuned.values()[i] - base.values()[i];
      differ |= values[i] != 0;
    }
    return differ ? Optional.of(new Difference(base.shape(), values)) : Optional.empty();
  }

  float[] floats() {
    var floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  boolean isMatrix() {
    return shape.size() == 2;
  }

  /// Numbers that a product of rank one takes.
  int numbersOfARank() {
    return shape.getFirst() + shape.getLast();
  }

  /// The matrix, turned if it is longer than wide.
  DMatrixRMaj broad() {
    var matrix = matrix();
    return matrix.numRows <= matrix.numCols ? matrix : CommonOps_DDRM.transpose(matrix, null);
  }

  /// The same numbers, not a copy.
  DMatrixRMaj matrix() {
    return DMatrixRMaj.wrap(shape.getFirst(), shape.getLast(), values);
  }
}
