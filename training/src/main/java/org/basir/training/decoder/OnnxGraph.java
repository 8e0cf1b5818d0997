package org.basir.training.decoder;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.onnx.Parameter;

/// An ONNX graph that is put together node by node. Values are known by their names.
public final class OnnxGraph {

  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;

  private final GraphProto.Builder graph;
  private int values;

  public OnnxGraph(String name) {
    this.graph = GraphProto.newBuilder().setName(name);
  }

  /// What a value consists of.
  public enum Element {
    FLOAT(DataType.FLOAT),
    INT64(DataType.INT64);

    private final DataType number;

    Element(DataType number) {
      this.number = number;
    }
  }

  /// Adds an input.
  ///
  /// @param sizes numbers, or names of sizes that vary
  /// @return its name
  public String input(String name, Element type, Object... sizes) {
    graph.addInput(described(name, type, sizes));
    return name;
  }

  /// Gives a value out under a name.
  ///
  /// @param sizes numbers, or names of sizes that vary
  public void output(String name, String value, Element type, Object... sizes) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").setName(name).addInput(value).addOutput(name));
    graph.addOutput(described(name, type, sizes));
  }

  /// Adds a node with one output.
  ///
  /// @return the output's name
  public String node(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(operator, inputs, 1, attributes).getFirst();
  }

  /// Adds a node.
  ///
  /// @return the outputs' names
  public List<String> nodes(
      String operator, List<String> inputs, int outputs, Attribute... attributes) {
    var names = IntStream.range(0, outputs).mapToObj(_ -> fresh(operator)).toList();
    var node =
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(names.getFirst())
            .addAllInput(inputs)
            .addAllOutput(names);
    for (var attribute : attributes) {
      node.addAttribute(attribute.proto());
    }
    graph.addNode(node);
    return names;
  }

  /// Whole numbers in a row.
  public String longs(long... numbers) {
    return constant(Numbers.longs(fresh("Constant"), numbers));
  }

  /// One whole number, without a dimension.
  public String whole(long number) {
    return constant(Numbers.whole(fresh("Constant"), number));
  }

  /// One number, without a dimension.
  public String number(double number) {
    return constant(Numbers.number(fresh("Constant"), number));
  }

  /// Numbers in single precision.
  public String floats(String name, Parameter parameter) {
    return constant(Numbers.floats(name, parameter));
  }

  /// Numbers that are kept in half precision and computed with in single precision.
  public String halves(String name, Parameter parameter) {
    return node(
        "Cast",
        List.of(constant(Numbers.halves(name, parameter))),
        Attribute.of("to", DataType.FLOAT.getNumber()));
  }

  /// Writes the file.
  public void write(Path file) throws IOException {
    var model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("basir")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
            .setGraph(graph)
            .build();
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.writeTo(stream);
    }
  }

  private String constant(TensorProto tensor) {
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  private String fresh(String what) {
    return what + "_" + values++;
  }

  private static ValueInfoProto described(String name, Element type, Object... sizes) {
    var shape = TensorShapeProto.newBuilder();
    for (var size : sizes) {
      var dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          size instanceof Integer number
              ? dimension.setDimValue(number)
              : dimension.setDimParam(size.toString()));
    }
    var tensor = TypeProto.Tensor.newBuilder().setElemType(type.number.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
