package org.basir.training.decoder;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.LongStream;
import org.basir.inference.onnx.Parameter;

/// Numbers as a graph holds them.
final class Numbers {

  private Numbers() {}

  static TensorProto longs(String name, long... numbers) {
    return of(name, DataType.INT64)
        .addDims(numbers.length)
        .addAllInt64Data(LongStream.of(numbers).boxed().toList())
        .build();
  }

  static TensorProto whole(String name, long number) {
    return of(name, DataType.INT64).addInt64Data(number).build();
  }

  static TensorProto number(String name, double number) {
    return of(name, DataType.FLOAT).addFloatData((float) number).build();
  }

  static TensorProto floats(String name, Parameter parameter) {
    var raw = bytes(parameter.values().length * Float.BYTES);
    raw.asFloatBuffer().put(parameter.values());
    return raw(of(name, DataType.FLOAT), parameter, raw);
  }

  static TensorProto halves(String name, Parameter parameter) {
    var raw = bytes(parameter.values().length * Short.BYTES);
    for (var value : parameter.values()) {
      raw.putShort(Float.floatToFloat16(value));
    }
    return raw(of(name, DataType.FLOAT16), parameter, raw.flip());
  }

  private static TensorProto raw(TensorProto.Builder tensor, Parameter parameter, ByteBuffer raw) {
    parameter.shape().forEach(tensor::addDims);
    return tensor.setRawData(UnsafeByteOperations.unsafeWrap(raw)).build();
  }

  private static TensorProto.Builder of(String name, DataType type) {
    return TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
