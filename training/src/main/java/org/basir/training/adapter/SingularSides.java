package org.basir.training.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The two sides of a truncated singular value decomposition, each times the root of the values.
///
/// They are taken from the eigenvectors of `D Dᵀ`, which is as small as the shorter side: several
/// times faster than a whole decomposition, and exact to far more digits than are stored.
///
/// @param left `[rows, rank]`
/// @param right `[rank, columns]`
record SingularSides(DMatrixRMaj left, DMatrixRMaj right) {

  private record Direction(double value, DMatrixRMaj vector) {}

  /// Smaller against the largest value is less than half precision loses of that one.
  private static final double NOISE = 1e-5;

  /// @param matrix no longer than wide, and not zero
  static SingularSides of(DMatrixRMaj matrix, int rank) {
    var largest = largest(matrix, rank);
    var left = new DMatrixRMaj(matrix.numRows, largest.size());
    for (int k = 0; k < largest.size(); k++) {
      CommonOps_DDRM.insert(largest.get(k).vector(), left, 0, k);
    }
    var right = new DMatrixRMaj(largest.size(), matrix.numCols);
    CommonOps_DDRM.multTransA(left, matrix, right);
    for (int k = 0; k < largest.size(); k++) {
      double root = Math.sqrt(largest.get(k).value());
      CommonOps_DDRM.scaleCol(root, left, k);
      CommonOps_DDRM.scaleRow(1 / root, right, k);
    }
    return new SingularSides(left, right);
  }

  /// The squares of all singular values that are more than noise, largest first.
  static List<Double> squares(DMatrixRMaj matrix) {
    return largest(matrix, matrix.numRows).stream()
        .map(each -> each.value() * each.value())
        .toList();
  }

  private static List<Direction> largest(DMatrixRMaj matrix, int rank) {
    var squares = new DMatrixRMaj(matrix.numRows, matrix.numRows);
    CommonOps_DDRM.multTransB(matrix, matrix, squares);
    var eigen = DecompositionFactory_DDRM.eig(matrix.numRows, true, true);
    if (!eigen.decompose(squares)) {
      throw new IllegalArgumentException("A difference has no singular values: is it finite?");
    }
    var directions =
        IntStream.range(0, matrix.numRows)
            .mapToObj(k -> direction(eigen, k))
            .sorted(Comparator.comparingDouble(Direction::value).reversed())
            .limit(rank)
            .toList();
    double least = NOISE * directions.getFirst().value();
    return directions.stream().takeWhile(direction -> direction.value() > least).toList();
  }

  private static Direction direction(EigenDecomposition_F64<DMatrixRMaj> eigen, int k) {
    var vector = eigen.getEigenVector(k);
    if (largestNumber(vector) < 0) {
      CommonOps_DDRM.changeSign(vector);
    }
    return new Direction(Math.sqrt(Math.max(0, eigen.getEigenvalue(k).getReal())), vector);
  }

  /// Either sign makes the same product; the largest number shall be positive.
  private static double largestNumber(DMatrixRMaj vector) {
    double largest = 0;
    for (var number : vector.data) {
      if (Math.abs(number) > Math.abs(largest)) {
        largest = number;
      }
    }
    return largest;
  }
}
