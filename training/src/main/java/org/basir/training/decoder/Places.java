package org.basir.training.decoder;

import java.util.List;
import org.basir.inference.onnx.Parameter;

/// What a decoder's graph does with the places of tokens: turns queries and keys by them, and hides
/// what comes later.
final class Places {

  private static final double HIDDEN = -1e9;

  private final OnnxGraph graph;
  private final String cosines;
  private final String sines;
  private final String future;

  /// @param mask of all tokens, for their number
  /// @param positions of the tokens that are read now
  Places(OnnxGraph graph, DecoderShape shape, String mask, String positions) {
    this.graph = graph;
    var table =
        graph.floats(
            "angles",
            new Parameter(List.of(shape.context(), shape.headWidth() / 2), shape.angles()));
    var angles = graph.node("Gather", List.of(table, positions));
    var perHead = graph.node("Unsqueeze", List.of(angles, graph.longs(1)));
    this.cosines = graph.node("Cos", List.of(perHead));
    this.sines = graph.node("Sin", List.of(perHead));
    this.future = future(mask, positions);
  }

  /// Whether a token comes after the one that reads it, `[1, 1, tokens, past and tokens]`.
  private String future(String mask, String positions) {
    var size = graph.node("Gather", List.of(graph.node("Shape", List.of(mask)), graph.whole(1)));
    var all = graph.node("Range", List.of(graph.whole(0), size, graph.whole(1)));
    var readers = graph.node("Unsqueeze", List.of(positions, graph.longs(1, 3)));
    return graph.node("Greater", List.of(all, readers));
  }

  /// Scores of which those of later tokens count nothing.
  String hideFuture(String scores) {
    return graph.node("Where", List.of(future, graph.number(HIDDEN), scores));
  }

  /// Turns pairs of numbers, one of each half, by the angles of their token's place.
  ///
  /// @param x `[1, heads, tokens, headWidth]`
  String turn(String x) {
    var halves = graph.nodes("Split", List.of(x), 2, Attribute.of("axis", 3));
    var left =
        graph.node("Sub", List.of(times(halves.get(0), cosines), times(halves.get(1), sines)));
    var right =
        graph.node("Add", List.of(times(halves.get(1), cosines), times(halves.get(0), sines)));
    return graph.node("Concat", List.of(left, right), Attribute.of("axis", 3));
  }

  private String times(String one, String other) {
    return graph.node("Mul", List.of(one, other));
  }
}
