package org.basir.training.decoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import org.basir.training.decoder.OnnxGraph.Element;

/// A decoder as an ONNX graph with a cache of keys and values, in the form that
/// `org.basir.inference.decoder` reads. Gives out all hidden states; numbers are kept in half
/// precision.
public final class DecoderGraph {

  private static final String READ = "tokens";
  private static final String ALL = "past_and_tokens";

  private final DecoderShape shape;
  private final Map<String, Parameter> weights;
  private final OnnxGraph graph = new OnnxGraph("decoder");

  private DecoderGraph(DecoderShape shape, Map<String, Parameter> weights) {
    this.shape = shape;
    this.weights = weights;
  }

  /// Writes the file.
  public static void write(DecoderShape shape, Map<String, Parameter> weights, Path file)
      throws IOException {
    var whole = new DecoderGraph(shape, weights);
    whole.build();
    whole.graph.write(file);
  }

  private void build() {
    var ids = graph.input("input_ids", Element.INT64, 1, READ);
    var mask = graph.input("attention_mask", Element.INT64, 1, ALL);
    var positions = graph.input("position_ids", Element.INT64, 1, READ);
    var embedding = weight("embedding.weight");
    var places = new Places(graph, shape, mask, positions);
    var rows = graph.node("Gather", List.of(embedding, ids));
    var x = graph.node("Mul", List.of(rows, graph.number(shape.embeddingScale())));
    hidden(0, x);
    for (int layer = 0; layer < shape.layers(); layer++) {
      var prefix = "layers." + layer + ".";
      x = add(x, attend(norm(x, prefix + "attention.norm"), places, layer));
      x = add(x, feed(norm(x, prefix + "feed.norm"), prefix + "feed."));
      if (layer < shape.layers() - 1) {
        hidden(layer + 1, x);
      }
    }
    var last = norm(x, "norm");
    hidden(shape.layers(), last);
    graph.output("hidden_states", last, Element.FLOAT, 1, READ, shape.width());
    var table = graph.node("Transpose", List.of(embedding), Attribute.several("perm", 1, 0));
    graph.output("logits", multiply(last, table), Element.FLOAT, 1, READ, shape.vocabulary());
  }

  private void hidden(int layer, String value) {
    graph.output("hidden_states." + layer, value, Element.FLOAT, 1, READ, shape.width());
  }

  private String attend(String x, Places places, int layer) {
    var prefix = "layers." + layer + ".attention.";
    var query = places.turn(heads(dense(x, prefix + "query")));
    var key = joined(places.turn(heads(dense(x, prefix + "key"))), layer, "key");
    var value = joined(heads(dense(x, prefix + "value")), layer, "value");
    var turned = graph.node("Transpose", List.of(key), Attribute.several("perm", 0, 1, 3, 2));
    var scale = graph.number(1 / Math.sqrt(shape.headWidth()));
    var scores = graph.node("Mul", List.of(multiply(query, turned), scale));
    var shares =
        graph.node("Softmax", List.of(places.hideFuture(scores)), Attribute.of("axis", -1));
    var seen =
        graph.node(
            "Transpose", List.of(multiply(shares, value)), Attribute.several("perm", 0, 2, 1, 3));
    var rows = graph.node("Reshape", List.of(seen, graph.longs(0, 0, shape.width())));
    return dense(rows, prefix + "output");
  }

  /// What was read before, and what is read now.
  private String joined(String now, int layer, String what) {
    var name = layer + "." + what;
    var past =
        graph.input(
            "past_key_values." + name, Element.FLOAT, 1, shape.heads(), "past", shape.headWidth());
    var both = graph.node("Concat", List.of(past, now), Attribute.of("axis", 2));
    graph.output("present." + name, both, Element.FLOAT, 1, shape.heads(), ALL, shape.headWidth());
    return both;
  }

  /// From `[1, tokens, width]` to `[1, heads, tokens, headWidth]`.
  private String heads(String x) {
    var split =
        graph.node("Reshape", List.of(x, graph.longs(0, 0, shape.heads(), shape.headWidth())));
    return graph.node("Transpose", List.of(split), Attribute.several("perm", 0, 2, 1, 3));
  }

  private String feed(String x, String prefix) {
    var gate = dense(x, prefix + "gate");
    var opened = graph.node("Mul", List.of(gate, graph.node("Sigmoid", List.of(gate))));
    return dense(graph.node("Mul", List.of(opened, dense(x, prefix + "up"))), prefix + "down");
  }

  private String norm(String x, String name) {
    var square =
        graph.node(
            "ReduceMean",
            List.of(graph.node("Mul", List.of(x, x))),
            Attribute.several("axes", -1),
            Attribute.of("keepdims", 1));
    var root = graph.node("Sqrt", List.of(add(square, graph.number(DecoderShape.EPSILON))));
    return graph.node(
        "Mul", List.of(graph.node("Div", List.of(x, root)), weight(name + ".weight")));
  }

  private String dense(String x, String name) {
    return multiply(x, weight(name + ".weight"));
  }

  private String multiply(String left, String right) {
    return graph.node("MatMul", List.of(left, right));
  }

  private String add(String left, String right) {
    return graph.node("Add", List.of(left, right));
  }

  private String weight(String name) {
    var weight = weights.get(name);
    if (weight == null || !weight.shape().equals(shape.parameters().get(name))) {
      throw new IllegalArgumentException("the decoder has no fitting " + name);
    }
    return graph.halves(name, weight);
  }
}
