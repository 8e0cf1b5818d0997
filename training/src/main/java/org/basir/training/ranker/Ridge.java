package org.basir.training.ranker;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Linear regression with standardised columns and a penalty on the square of the weights.
record Ridge(List<Column> columns) {

  /// What was found for one column.
  ///
  /// @param scale standard deviation, 1 where the column never changes
  /// @param weight per standard deviation
  record Column(double mean, double scale, double weight) {}

  /// One observation.
  record Row(List<Double> values, double target) {

    Row {
      values = List.copyOf(values);
    }
  }

  Ridge {
    columns = List.copyOf(columns);
  }

  /// Fits the centred targets.
  ///
  /// @param rows at least one
  /// @param penalty above 0, so that there is always exactly one answer
  static Ridge fit(List<Row> rows, double penalty) {
    var width = rows.getFirst().values().size();
    var scales = IntStream.range(0, width).mapToObj(column -> Scale.of(rows, column)).toList();
    var weights = solve(normal(rows, scales, penalty));
    return new Ridge(
        IntStream.range(0, width).mapToObj(i -> scales.get(i).column(weights[i])).toList());
  }

  private record Scale(double mean, double deviation) {

    static Scale of(List<Row> rows, int column) {
      var mean = average(rows.stream().map(row -> row.values().get(column)));
      var variance = average(rows.stream().map(row -> square(row.values().get(column) - mean)));
      return new Scale(mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    double of(double value) {
      return (value - mean) / deviation;
    }

    Column column(double weight) {
      return new Column(mean, deviation, weight);
    }

    private static double square(double value) {
      return value * value;
    }
  }

  private static double average(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /// The normal equations with the right side as the last column.
  private static double[][] normal(List<Row> rows, List<Scale> scales, double penalty) {
    var centre = average(rows.stream().map(Row::target));
    var width = scales.size();
    var normal = new double[width][width + 1];
    for (var row : rows) {
      for (var i = 0; i < width; i++) {
        var value = scales.get(i).of(row.values().get(i));
        for (var j = 0; j < width; j++) {
          normal[i][j] += value * scales.get(j).of(row.values().get(j));
        }
        normal[i][width] += value * (row.target() - centre);
      }
    }
    for (var i = 0; i < width; i++) {
      normal[i][i] += penalty;
    }
    return normal;
  }

  // The matrix is positive definite, so elimination needs no pivoting.
  private static double[] solve(double[][] system) {
    var size = system.length;
    for (var pivot = 0; pivot < size; pivot++) {
      for (var row = pivot + 1; row < size; row++) {
        subtract(system[row], system[pivot], pivot);
      }
    }
    var solution = new double[size];
    for (var row = size - 1; row >= 0; row--) {
      var rest = system[row][size];
      for (var column = row + 1; column < size; column++) {
        rest -= system[row][column] * solution[column];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }

  private static void subtract(double[] row, double[] pivotRow, int pivot) {
    var factor = row[pivot] / pivotRow[pivot];
    for (var column = pivot; column < row.length; column++) {
      row[column] -= factor * pivotRow[column];
    }
  }
}
