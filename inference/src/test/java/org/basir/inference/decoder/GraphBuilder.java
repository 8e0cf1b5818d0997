package org.basir.inference.decoder;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.SplittableRandom;

/// Puts an ONNX graph together, with random weights.
final class GraphBuilder {

  static final TensorProto.DataType FLOAT = TensorProto.DataType.FLOAT;
  static final TensorProto.DataType INT64 = TensorProto.DataType.INT64;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");
  private final SplittableRandom random;
  private int count;

  GraphBuilder(long seed) {
    random = new SplittableRandom(seed);
  }

  String input(String name, TensorProto.DataType type, Object... shape) {
    graph.addInput(value(name, type, shape));
    return name;
  }

  void output(String name, String value, Object... shape) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name + "_out")
            .addInput(value)
            .addOutput(name));
    graph.addOutput(value(name, FLOAT, shape));
  }

  String weights(double scale, long... shape) {
    var tensor = TensorProto.newBuilder().setName(next("w")).setDataType(FLOAT.getNumber());
    long size = 1;
    for (long each : shape) {
      tensor.addDims(each);
      size *= each;
    }
    for (long i = 0; i < size; i++) {
      tensor.addFloatData((float) (random.nextGaussian() * scale));
    }
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  String scalar(float value) {
    var name = next("c");
    graph.addInitializer(
        TensorProto.newBuilder().setName(name).setDataType(FLOAT.getNumber()).addFloatData(value));
    return name;
  }

  String integers(long... values) {
    var tensor =
        TensorProto.newBuilder()
            .setName(next("i"))
            .setDataType(INT64.getNumber())
            .addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  String node(String operator, String... inputs) {
    return add(NodeProto.newBuilder().setOpType(operator), inputs);
  }

  String along(String operator, long axis, String... inputs) {
    return add(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("axis")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(axis)),
        inputs);
  }

  String transpose(String input, Long... order) {
    return add(
        NodeProto.newBuilder()
            .setOpType("Transpose")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("perm")
                    .setType(AttributeProto.AttributeType.INTS)
                    .addAllInts(List.of(order))),
        input);
  }

  byte[] model() {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private String add(NodeProto.Builder node, String... inputs) {
    var name = next("n");
    graph.addNode(node.setName(name).addAllInput(List.of(inputs)).addOutput(name));
    return name;
  }

  private String next(String kind) {
    return kind + count++;
  }

  /// A size is a number, or the name of one that is not known beforehand.
  private static ValueInfoProto value(String name, TensorProto.DataType type, Object... sizes) {
    var shape = TensorShapeProto.newBuilder();
    for (var size : sizes) {
      var dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          size instanceof Integer number
              ? dimension.setDimValue(number)
              : dimension.setDimParam(size.toString()));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
