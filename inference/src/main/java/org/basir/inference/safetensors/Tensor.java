package org.basir.inference.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An array of numbers, or a text, as stored.
public final class Tensor {

  private final ElementType type;
  private final List<Integer> shape;
  private final byte[] bytes;

  Tensor(ElementType type, List<Integer> shape, byte[] bytes) {
    long elements = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (elements * type.bytes() != bytes.length) {
      throw new IllegalArgumentException(
          "%s%s needs %d bytes, there are %d"
              .formatted(type, shape, elements * type.bytes(), bytes.length));
    }
    this.type = type;
    this.shape = List.copyOf(shape);
    this.bytes = bytes;
  }

  /// Numbers in single precision, row by row.
  public static Tensor ofFloats(float[] values, Integer... shape) {
    var bytes = new byte[values.length * Float.BYTES];
    var buffer = littleEndian(bytes);
    for (var value : values) {
      buffer.putFloat(value);
    }
    return new Tensor(ElementType.F32, List.of(shape), bytes);
  }

  /// Numbers rounded to half precision, row by row.
  public static Tensor ofHalves(float[] values, Integer... shape) {
    var bytes = new byte[values.length * Short.BYTES];
    var buffer = littleEndian(bytes);
    for (var value : values) {
      buffer.putShort(Float.floatToFloat16(value));
    }
    return new Tensor(ElementType.F16, List.of(shape), bytes);
  }

  /// A text as UTF-8.
  public static Tensor ofText(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Tensor(ElementType.U8, List.of(bytes.length), bytes);
  }

  public ElementType type() {
    return type;
  }

  public List<Integer> shape() {
    return shape;
  }

  /// The numbers in single precision, row by row.
  ///
  /// @throws IllegalStateException when this is a text
  public float[] floats() {
    var buffer = littleEndian(bytes);
    var values = new float[bytes.length / type.bytes()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case F32 -> buffer.getFloat();
            case F16 -> Float.float16ToFloat(buffer.getShort());
            case U8 -> throw new IllegalStateException("The tensor holds a text, no numbers");
          };
    }
    return values;
  }

  /// The text.
  ///
  /// @throws IllegalStateException when these are numbers
  public String text() {
    if (type != ElementType.U8) {
      throw new IllegalStateException("The tensor holds numbers of type " + type + ", no text");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return bytes;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
