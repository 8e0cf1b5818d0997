package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Replaces the nodes of one graph that eight bits can take over.
///
/// The nodes that replace one stand in the form that ONNX Runtime fuses into a single one:
/// `Cast(MatMulInteger) * (scale of input * scales of weights)`.
final class Int8Rewriting {

  /// Smaller tables are not worth a loss.
  private static final int LARGE_TABLE = 1024;

  private final GraphProto graph;
  private final Map<String, TensorProto> initialisers = new HashMap<>();
  private final List<NodeProto> nodes = new ArrayList<>();
  private final Map<String, Int8Tensor> quantised = new LinkedHashMap<>();
  private final Set<String> quantisedInputs = new HashSet<>();

  Int8Rewriting(GraphProto graph) {
    this.graph = graph;
    graph.getInitializerList().forEach(tensor -> initialisers.put(tensor.getName(), tensor));
  }

  GraphProto rewritten() {
    graph.getNodeList().forEach(this::rewrite);
    if (quantisedInputs.isEmpty()) {
      throw new IllegalArgumentException("The graph has no dense layers in single precision");
    }
    var used = new HashSet<String>();
    nodes.forEach(node -> used.addAll(node.getInputList()));
    var other = graph.toBuilder().clearNode().addAllNode(nodes).clearInitializer();
    graph.getInitializerList().stream()
        .filter(tensor -> used.contains(tensor.getName()))
        .forEach(other::addInitializer);
    quantised
        .values()
        .forEach(tensor -> other.addInitializer(tensor.values()).addInitializer(tensor.scales()));
    return other.build();
  }

  private void rewrite(NodeProto node) {
    switch (node.getOpType()) {
      case "MatMul" ->
          matrix(node.getInput(1))
              .ifPresentOrElse(weight -> multiply(node, weight), () -> nodes.add(node));
      case "Gather" ->
          largeTable(node).ifPresentOrElse(table -> lookUp(node, table), () -> nodes.add(node));
      default -> nodes.add(node);
    }
  }

  private Optional<TensorProto> largeTable(NodeProto node) {
    boolean byRow = node.getAttributeList().stream().allMatch(axis -> axis.getI() == 0);
    return matrix(node.getInput(0)).filter(table -> byRow && table.getDims(0) >= LARGE_TABLE);
  }

  private Optional<TensorProto> matrix(String name) {
    return Optional.ofNullable(initialisers.get(name))
        .filter(tensor -> tensor.getDimsCount() == 2 && Tensors.isTrainable(tensor));
  }

  private void multiply(NodeProto node, TensorProto matrix) {
    var input = node.getInput(0);
    var output = node.getOutput(0);
    var weight = quantised.computeIfAbsent(matrix.getName(), _ -> Int8Tensor.byColumn(matrix));
    if (quantisedInputs.add(input)) {
      add(
          "DynamicQuantizeLinear",
          List.of(input),
          input + "_uint8",
          input + "_scale",
          input + "_zero");
    }
    add(
        "MatMulInteger",
        List.of(input + "_uint8", weight.values().getName(), input + "_zero"),
        output + "_int32");
    cast(output + "_int32", output + "_unscaled");
    add("Mul", List.of(input + "_scale", weight.scales().getName()), output + "_scales");
    add("Mul", List.of(output + "_unscaled", output + "_scales"), output);
  }

  private void lookUp(NodeProto node, TensorProto rows) {
    var indices = node.getInput(1);
    var output = node.getOutput(0);
    var table = quantised.computeIfAbsent(rows.getName(), _ -> Int8Tensor.byRow(rows));
    add("Gather", List.of(table.values().getName(), indices), output + "_int8");
    cast(output + "_int8", output + "_unscaled");
    add("Gather", List.of(table.scales().getName(), indices), output + "_scales");
    add("Mul", List.of(output + "_unscaled", output + "_scales"), output);
  }

  private void cast(String input, String output) {
    nodes.add(
        node("Cast", List.of(input), output)
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("to")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(TensorProto.DataType.FLOAT.getNumber()))
            .build());
  }

  private void add(String operator, List<String> inputs, String... outputs) {
    nodes.add(node(operator, inputs, outputs).build());
  }

  private static NodeProto.Builder node(String operator, List<String> inputs, String... outputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(outputs[0] + "_" + operator)
        .addAllInput(inputs)
        .addAllOutput(List.of(outputs));
  }
}
