package org.basir.training.length;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import org.basir.training.decoder.Attribute;
import org.basir.training.decoder.OnnxGraph;
import org.basir.training.decoder.OnnxGraph.Element;

/// The network of [LengthShape.AllLayers] as an ONNX graph, without its heads: from the states of
/// one position, `layers` `[1, states, width]`, to the `summary` `[1, summary]`. In single
/// precision.
final class SummaryGraph {

  /// Of BERT's norms.
  private static final double EPSILON = 1e-12;

  private final LengthShape.AllLayers shape;
  private final Map<String, Parameter> weights;
  private final OnnxGraph graph = new OnnxGraph("length-law");

  private SummaryGraph(LengthShape.AllLayers shape, Map<String, Parameter> weights) {
    this.shape = shape;
    this.weights = weights;
  }

  static void write(LengthShape.AllLayers shape, Map<String, Parameter> weights, Path file)
      throws IOException {
    var whole = new SummaryGraph(shape, weights);
    whole.build();
    whole.graph.write(file);
  }

  private void build() {
    var states = graph.input("layers", Element.FLOAT, 1, shape.states(), shape.width());
    var cls = graph.node("Reshape", List.of(weight("cls"), graph.longs(1, 1, shape.width())));
    var all = graph.node("Concat", List.of(cls, states), Attribute.of("axis", 1));
    var x = dense(all, "projection");
    for (int block = 0; block < shape.blocks(); block++) {
      x = block(x, "encoder.layer." + block + ".");
    }
    var first = graph.node("Gather", List.of(x, graph.whole(0)), Attribute.of("axis", 1));
    graph.output("summary", first, Element.FLOAT, 1, shape.summary());
  }

  private String block(String x, String prefix) {
    var attention = dense(attend(x, prefix), prefix + "attention.output.dense");
    var seen = norm(add(x, attention), prefix + "attention.output.LayerNorm");
    var inner = gelu(dense(seen, prefix + "intermediate.dense"));
    return norm(add(seen, dense(inner, prefix + "output.dense")), prefix + "output.LayerNorm");
  }

  private String attend(String x, String prefix) {
    var query = heads(dense(x, prefix + "attention.self.query"), 0, 2, 1, 3);
    var key = heads(dense(x, prefix + "attention.self.key"), 0, 2, 3, 1);
    var value = heads(dense(x, prefix + "attention.self.value"), 0, 2, 1, 3);
    double headWidth = shape.summary() / (double) shape.heads();
    var scores = times(multiply(query, key), graph.number(1 / Math.sqrt(headWidth)));
    var shares = graph.node("Softmax", List.of(scores), Attribute.of("axis", -1));
    var seen =
        graph.node(
            "Transpose", List.of(multiply(shares, value)), Attribute.several("perm", 0, 2, 1, 3));
    return graph.node("Reshape", List.of(seen, graph.longs(0, 0, shape.summary())));
  }

  private String heads(String x, long... order) {
    long headWidth = shape.summary() / shape.heads();
    var split = graph.node("Reshape", List.of(x, graph.longs(0, 0, shape.heads(), headWidth)));
    return graph.node("Transpose", List.of(split), Attribute.several("perm", order));
  }

  /// `x / 2 * (1 + erf(x / sqrt 2))`.
  private String gelu(String x) {
    var error = graph.node("Erf", List.of(times(x, graph.number(Math.sqrt(0.5)))));
    return times(times(x, graph.number(0.5)), add(error, graph.number(1)));
  }

  private String norm(String x, String name) {
    return graph.node(
        "LayerNormalization",
        List.of(x, weight(name + ".weight"), weight(name + ".bias")),
        Attribute.of("axis", -1),
        new Attribute.Real("epsilon", EPSILON));
  }

  private String dense(String x, String name) {
    return add(multiply(x, weight(name + ".weight")), weight(name + ".bias"));
  }

  private String multiply(String left, String right) {
    return graph.node("MatMul", List.of(left, right));
  }

  private String times(String left, String right) {
    return graph.node("Mul", List.of(left, right));
  }

  private String add(String left, String right) {
    return graph.node("Add", List.of(left, right));
  }

  private String weight(String name) {
    var weight = weights.get(name);
    if (weight == null || !weight.shape().equals(shape.parameters().get(name))) {
      throw new IllegalArgumentException("the predictor has no fitting " + name);
    }
    return graph.floats(name, weight);
  }
}
