package org.basir.inference.safetensors;

/// How the numbers of a tensor are stored.
public enum ElementType {
  /// IEEE 754 single precision.
  F32(Float.BYTES),
  /// IEEE 754 half precision: about three decimal digits.
  F16(Short.BYTES),
  /// Bytes; here always UTF-8 text.
  U8(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }
}
