package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers as ONNX stores them: raw and little-endian, or one by one in files of other exporters.
final class Tensors {

  private Tensors() {}

  static Parameter parameter(TensorProto tensor) {
    var shape = tensor.getDimsList().stream().map(Math::toIntExact).toList();
    return new Parameter(shape, values(tensor));
  }

  private static float[] values(TensorProto tensor) {
    if (!tensor.hasRawData()) {
      var values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    var raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    var values = new float[raw.remaining() / Float.BYTES];
    raw.asFloatBuffer().get(values);
    return values;
  }

  /// Whether these are numbers that a training may change, and not a constant of the graph.
  static boolean isTrainable(TensorProto tensor) {
    return isFloat(tensor) && tensor.getDimsCount() > 0;
  }

  private static boolean isFloat(TensorProto tensor) {
    return tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber();
  }

  static boolean isScalar(TensorProto tensor) {
    return isFloat(tensor) && tensor.getDimsList().stream().allMatch(size -> size == 1);
  }

  static float scalar(TensorProto tensor) {
    return values(tensor)[0];
  }

  static TensorProto exchanged(String name, TensorProto tensor, Parameter parameter) {
    var shape = tensor.getDimsList().stream().map(Math::toIntExact).toList();
    if (!shape.equals(parameter.shape())) {
      throw new IllegalArgumentException(
          "'%s' has the shape %s, not %s".formatted(name, shape, parameter.shape()));
    }
    var raw =
        ByteBuffer.allocate(Math.multiplyExact(parameter.values().length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(parameter.values());
    return tensor.toBuilder()
        .clearFloatData()
        .setRawData(UnsafeByteOperations.unsafeWrap(raw))
        .build();
  }
}
