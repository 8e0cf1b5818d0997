package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A matrix of integers and the scales that give its numbers back. Symmetric, so that no zero
/// points are needed.
///
/// @param values `[rows, columns]`
/// @param scales one per column, `[columns]`, or one per row, `[rows, 1]`
record Int8Tensor(TensorProto values, TensorProto scales) {

  /// Processors without VNNI add two products of eight-bit numbers in sixteen bits and cut what is
  /// more. One bit less for weights leaves room for both.
  private static final int MOST_IN_PRODUCTS = 63;

  private static final int MOST = 127;

  static Int8Tensor byColumn(TensorProto matrix) {
    return of(matrix, false);
  }

  static Int8Tensor byRow(TensorProto matrix) {
    return of(matrix, true);
  }

  private static Int8Tensor of(TensorProto matrix, boolean byRow) {
    var numbers = Tensors.parameter(matrix).values();
    int rows = Math.toIntExact(matrix.getDims(0));
    int columns = Math.toIntExact(matrix.getDims(1));
    var scales = scales(numbers, byRow ? rows : columns, columns, byRow);
    var integers = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      integers[i] = (byte) Math.rint(numbers[i] / scales[byRow ? i / columns : i % columns]);
    }
    return new Int8Tensor(
        integers(matrix.getName() + "_int8", integers, rows, columns),
        byRow
            ? floats(matrix.getName() + "_scale", scales, rows, 1)
            : floats(matrix.getName() + "_scale", scales, columns));
  }

  private static float[] scales(float[] numbers, int count, int columns, boolean byRow) {
    var scales = new float[count];
    for (int i = 0; i < numbers.length; i++) {
      int group = byRow ? i / columns : i % columns;
      scales[group] = Math.max(scales[group], Math.abs(numbers[i]));
    }
    int most = byRow ? MOST : MOST_IN_PRODUCTS;
    for (int group = 0; group < count; group++) {
      scales[group] = scales[group] > 0 ? scales[group] / most : 1;
    }
    return scales;
  }

  private static TensorProto integers(String name, byte[] values, long... shape) {
    return tensor(name, TensorProto.DataType.INT8, ByteBuffer.wrap(values), shape);
  }

  private static TensorProto floats(String name, float[] values, long... shape) {
    var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return tensor(name, TensorProto.DataType.FLOAT, raw, shape);
  }

  private static TensorProto tensor(
      String name, TensorProto.DataType type, ByteBuffer raw, long... shape) {
    var tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(UnsafeByteOperations.unsafeWrap(raw));
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor.build();
  }
}
