package org.basir.training.recipe;

import java.util.Arrays;
import java.util.Locale;

/// The matrices of each layer of an encoder.
public enum Matrix {
  QUERY("attention.self.query"),
  KEY("attention.self.key"),
  VALUE("attention.self.value"),
  ATTENTION("attention.output.dense"),
  UP("intermediate.dense"),
  DOWN("output.dense");

  private final String path;

  Matrix(String path) {
    this.path = path;
  }

  static Matrix parse(String name) {
    return Arrays.stream(values())
        .filter(matrix -> matrix.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no matrix; they are %s".formatted(name, Arrays.toString(values()))));
  }

  /// Whether a parameter is this matrix in some layer.
  public boolean isNamed(String parameter) {
    var layer = parameter.replaceFirst("encoder\\.layer\\.\\d+\\.", "");
    return !layer.equals(parameter) && layer.equals(path + ".weight");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
