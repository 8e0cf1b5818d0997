package org.basir.training.decoder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a decoder looks like: blocks of causal attention with rotated positions and of a gated
/// feed-forward (SwiGLU), each after a root-mean-square norm; the embedding also gives the logits.
///
/// @param layers blocks
/// @param width numbers per token
/// @param heads of attention
/// @param inner numbers per token within the feed-forward
/// @param vocabulary tokens there are
/// @param context the most tokens of a text
public record DecoderShape(
    int layers, int width, int heads, int inner, int vocabulary, int context) {

  /// Added to mean squares before roots are taken.
  public static final double EPSILON = 1e-5;

  private static final double ROTATION_BASE = 10_000;

  public DecoderShape {
    if (layers < 1 || heads < 1 || width < 1 || width % (2 * heads) != 0) {
      throw new IllegalArgumentException(
          "no decoder has %d layers and %d numbers on %d heads".formatted(layers, width, heads));
    }
    if (inner < 1 || vocabulary < 2 || context < 2) {
      throw new IllegalArgumentException(
          "no decoder has %d inner numbers, %d tokens and texts of %d"
              .formatted(inner, vocabulary, context));
    }
  }

  /// Numbers per head and token.
  public int headWidth() {
    return width / heads;
  }

  /// What embeddings are multiplied by on their way into the first block, so that the same numbers
  /// are large enough there and small enough for logits.
  public double embeddingScale() {
    return Math.sqrt(width);
  }

  /// Names and shapes of all numbers; matrices are `[in, out]`.
  public SequencedMap<String, List<Integer>> parameters() {
    var all = new LinkedHashMap<String, List<Integer>>();
    all.put("embedding.weight", List.of(vocabulary, width));
    for (int layer = 0; layer < layers; layer++) {
      var prefix = "layers." + layer + ".";
      all.put(prefix + "attention.norm.weight", List.of(width));
      for (var projection : List.of("query", "key", "value", "output")) {
        all.put(prefix + "attention." + projection + ".weight", List.of(width, width));
      }
      all.put(prefix + "feed.norm.weight", List.of(width));
      all.put(prefix + "feed.gate.weight", List.of(width, inner));
      all.put(prefix + "feed.up.weight", List.of(width, inner));
      all.put(prefix + "feed.down.weight", List.of(inner, width));
    }
    all.put("norm.weight", List.of(width));
    return Collections.unmodifiableSequencedMap(all);
  }

  /// How many numbers there are.
  public long size() {
    return parameters().values().stream()
        .mapToLong(shape -> shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b))
        .sum();
  }

  /// Angles by which positions turn the pairs of a head's numbers, `[context, headWidth / 2]`.
  public float[] angles() {
    int pairs = headWidth() / 2;
    var angles = new float[context * pairs];
    for (int i = 0; i < angles.length; i++) {
      double frequency = Math.pow(ROTATION_BASE, -(double) (i % pairs) / pairs);
      int position = i / pairs;
      angles[i] = (float) (position * frequency);
    }
    return angles;
  }
}
