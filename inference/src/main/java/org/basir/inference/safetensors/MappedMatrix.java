package org.basir.inference.safetensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A table of numbers in a mapped file, row by row.
public final class MappedMatrix {

  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort HALF =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment values;
  private final ElementType type;
  private final int rows;
  private final int columns;

  private MappedMatrix(MemorySegment values, ElementType type, int rows, int columns) {
    this.values = values;
    this.type = type;
    this.rows = rows;
    this.columns = columns;
  }

  static MappedMatrix of(MemorySegment values, ElementType type, int rows, int columns) {
    if (type == ElementType.U8 || values.byteSize() != (long) rows * columns * type.bytes()) {
      throw new IllegalArgumentException(
          "%d bytes of %s are no %d x %d numbers"
              .formatted(values.byteSize(), type, rows, columns));
    }
    return new MappedMatrix(values, type, rows, columns);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// A row's numbers.
  public float[] row(int row) {
    var numbers = new float[columns];
    for (int column = 0; column < columns; column++) {
      numbers[column] = at((long) row * columns + column);
    }
    return numbers;
  }

  /// The product of a row and a vector.
  public double dot(int row, float[] vector) {
    if (vector.length != columns) {
      throw new IllegalArgumentException(
          "A vector of %d numbers, a row of %d".formatted(vector.length, columns));
    }
    long start = (long) row * columns;
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += at(start + column) * vector[column];
    }
    return sum;
  }

  private float at(long index) {
    return type == ElementType.F32
        ? values.getAtIndex(FLOAT, index)
        : Float.float16ToFloat(values.getAtIndex(HALF, index));
  }
}
