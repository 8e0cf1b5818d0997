package org.basir.training.decoder;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;
import java.util.stream.LongStream;

/// What a node of a graph is set to.
public sealed interface Attribute {

  AttributeProto proto();

  /// A whole number.
  record One(String name, long value) implements Attribute {

    @Override
    public AttributeProto proto() {
      return AttributeProto.newBuilder()
          .setName(name)
          .setType(AttributeProto.AttributeType.INT)
          .setI(value)
          .build();
    }
  }

  /// Whole numbers in a row.
  record Several(String name, List<Long> values) implements Attribute {

    @Override
    public AttributeProto proto() {
      return AttributeProto.newBuilder()
          .setName(name)
          .setType(AttributeProto.AttributeType.INTS)
          .addAllInts(values)
          .build();
    }
  }

  /// A number.
  record Real(String name, double value) implements Attribute {

    @Override
    public AttributeProto proto() {
      return AttributeProto.newBuilder()
          .setName(name)
          .setType(AttributeProto.AttributeType.FLOAT)
          .setF((float) value)
          .build();
    }
  }

  static Attribute of(String name, long value) {
    return new One(name, value);
  }

  static Attribute several(String name, long... values) {
    return new Several(name, LongStream.of(values).boxed().toList());
  }
}
