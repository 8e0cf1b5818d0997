package org.basir.inference.guidance;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/// The simplest network of a length law: adds up all layers.
final class SumOfLayers {

  private SumOfLayers() {}

  static byte[] graph() {
    var sum =
        NodeProto.newBuilder()
            .setOpType("ReduceSum")
            .setName("sum")
            .addInput("layers")
            .addInput("axis")
            .addOutput("summary")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("keepdims")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(0));
    var axis =
        TensorProto.newBuilder()
            .setName("axis")
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(1)
            .addInt64Data(1);
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(
            GraphProto.newBuilder()
                .setName("sum of layers")
                .addNode(sum)
                .addInitializer(axis)
                .addInput(value("layers", "one", "layers", "width"))
                .addOutput(value("summary", "one", "width")))
        .build()
        .toByteArray();
  }

  private static ValueInfoProto value(String name, String... sizes) {
    var shape = TensorShapeProto.newBuilder();
    for (var size : sizes) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
