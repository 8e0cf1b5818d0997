package org.basir.training.adapter;

import org.basir.inference.adapter.LowRank;
import org.basir.inference.safetensors.Tensor;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/// The largest singular values of a difference with their vectors, each value shared evenly between
/// the two, so that both sides lie in the range where half precision is exact.
///
/// @param halves as they will be stored
record Factors(LowRank halves) {

  static Factors of(Difference difference, int rank) {
    var matrix = difference.matrix();
    var sides = SingularSides.of(difference.broad(), rank);
    if (matrix.numRows <= matrix.numCols) {
      return new Factors(new LowRank(stored(sides.left()), stored(sides.right())));
    }
    return new Factors(
        new LowRank(
            stored(CommonOps_DDRM.transpose(sides.right(), null)),
            stored(CommonOps_DDRM.transpose(sides.left(), null))));
  }

  /// The share of the sum of squares that the stored numbers keep.
  double shareOf(Difference difference) {
    var rest = difference.matrix().copy();
    CommonOps_DDRM.multAdd(-1, matrix(halves.a()), matrix(halves.b()), rest);
    double lost = NormOps_DDRM.normF(rest) / NormOps_DDRM.normF(difference.matrix());
    return 1 - lost * lost;
  }

  private static Tensor stored(DMatrixRMaj matrix) {
    var values = new float[matrix.getNumElements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix.data[i];
    }
    return Tensor.ofHalves(values, matrix.numRows, matrix.numCols);
  }

  private static DMatrixRMaj matrix(Tensor tensor) {
    var floats = tensor.floats();
    var matrix = new DMatrixRMaj(tensor.shape().getFirst(), tensor.shape().getLast());
    for (int i = 0; i < floats.length; i++) {
      matrix.data[i] = floats[i];
    }
    return matrix;
  }
}
