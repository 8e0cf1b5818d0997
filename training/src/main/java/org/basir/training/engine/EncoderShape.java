package org.basir.training.engine;

import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basir.inference.onnx.OnnxParameters;

/// What an encoder of the BERT family looks like.
///
/// @param layers of attention and feed-forward
/// @param width numbers per token
/// @param heads of attention
/// @param positions longest text, in tokens
record EncoderShape(int layers, int width, int heads, int positions) {

  private static final String POSITIONS = "embeddings.position_embeddings.weight";
  private static final Pattern LAYER = Pattern.compile("encoder\\.layer\\.(\\d+)\\..*");

  /// @throws IllegalArgumentException when the width can't be divided among the heads
  EncoderShape {
    if (layers < 1 || heads < 1 || width % heads != 0) {
      throw new IllegalArgumentException(
          "No encoder has %d layers and %d numbers on %d heads".formatted(layers, width, heads));
    }
  }

  /// The shape of the encoder in a file.
  ///
  /// @throws IllegalArgumentException when it is no encoder of BERT's kind
  /// @throws IllegalStateException when its graph has no attention
  static EncoderShape of(OnnxParameters file) {
    var positions = file.get(POSITIONS).shape();
    int width = positions.get(1);
    return new EncoderShape(
        layers(file.names()), width, width / file.headWidth(), positions.get(0));
  }

  /// Numbers per head and token.
  int headWidth() {
    return width / heads;
  }

  private static int layers(SortedSet<String> names) {
    return 1
        + names.stream()
            .map(LAYER::matcher)
            .filter(Matcher::matches)
            .mapToInt(layer -> Integer.parseInt(layer.group(1)))
            .max()
            .orElse(-1);
  }
}
