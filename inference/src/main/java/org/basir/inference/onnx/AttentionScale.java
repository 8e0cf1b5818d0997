package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one number of attention that no parameter's shape tells: what the products of queries and
/// keys are divided by, the square root of a head's width (Vaswani et al. 2017, equation 1).
final class AttentionScale {

  private AttentionScale() {}

  /// The divisor of the first product that is divided by a constant; empty where there is none.
  static OptionalDouble of(GraphProto graph) {
    var constants = constants(graph);
    var products =
        nodes(graph, "MatMul").map(node -> node.getOutput(0)).collect(Collectors.toSet());
    return nodes(graph, "Div")
        .filter(node -> products.contains(node.getInput(0)))
        .flatMap(node -> Stream.ofNullable(constants.get(node.getInput(1))))
        .mapToDouble(Tensors::scalar)
        .findFirst();
  }

  private static Stream<NodeProto> nodes(GraphProto graph, String operator) {
    return graph.getNodeList().stream().filter(node -> node.getOpType().equals(operator));
  }

  private static Map<String, TensorProto> constants(GraphProto graph) {
    return nodes(graph, "Constant")
        .filter(node -> node.getAttributeCount() == 1)
        .map(node -> Map.entry(node.getOutput(0), node.getAttribute(0).getT()))
        .filter(constant -> Tensors.isScalar(constant.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
