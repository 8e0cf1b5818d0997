package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gives the weights of dense layers back the names that PyTorch's exporter took from them.
///
/// It keeps the names of embeddings, biases and normalisations and calls the weights
/// `onnx::MatMul_123`. What is multiplied with such a weight and then added to `x.bias` was
/// multiplied with `x.weight`.
final class ParameterNames {

  private static final String BIAS = ".bias";
  private static final String WEIGHT = ".weight";

  private final GraphProto graph;
  private final Map<String, Integer> initialisers = new HashMap<>();
  private final Map<String, NodeProto> producers = new HashMap<>();

  private ParameterNames(GraphProto graph) {
    this.graph = graph;
    for (int i = 0; i < graph.getInitializerCount(); i++) {
      initialisers.put(graph.getInitializer(i).getName(), i);
    }
    for (var node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> producers.put(output, node));
    }
  }

  /// Where each parameter stands among the initialisers.
  static SortedMap<String, Integer> positions(GraphProto graph) {
    return new ParameterNames(graph).named();
  }

  private SortedMap<String, Integer> named() {
    var positions = new TreeMap<String, Integer>();
    initialisers.forEach((name, position) -> {
      if (isNamed(name) && Tensors.isTrainable(graph.getInitializer(position))) {
        positions.put(name, position);
      }
    });
    graph.getNodeList().stream()
        .filter(node -> node.getOpType().equals("Add"))
        .forEach(node -> nameWeight(node, positions));
    return positions;
  }

  private static boolean isNamed(String initialiser) {
    return initialiser.endsWith(BIAS) || initialiser.endsWith(WEIGHT);
  }

  private void nameWeight(NodeProto sum, Map<String, Integer> positions) {
    for (int i = 0; i < 2; i++) {
      var bias = sum.getInput(i);
      var product = producers.get(sum.getInput(1 - i));
      if (bias.endsWith(BIAS) && product != null && product.getOpType().equals("MatMul")) {
        var weight = initialisers.get(product.getInput(1));
        if (weight != null) {
          positions.put(bias.substring(0, bias.length() - BIAS.length()) + WEIGHT, weight);
        }
      }
    }
  }
}
