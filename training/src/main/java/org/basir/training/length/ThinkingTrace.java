package org.basir.training.length;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// An output of a model whose thinking ended by itself.
///
/// @param tokens that were produced
/// @param open index of the opening marker among them
/// @param close index of the closing marker
/// @param states of the model before each of the tokens: after the embedding and after each layer
public record ThinkingTrace(List<Integer> tokens, int open, int close, List<float[][]> states) {

  public ThinkingTrace {
    tokens = List.copyOf(tokens);
    states = List.copyOf(states);
    if (open < 0 || close <= open || close >= tokens.size() || states.size() != tokens.size()) {
      throw new IllegalArgumentException(
          "thinking from %d to %d of %d tokens with %d states"
              .formatted(open, close, tokens.size(), states.size()));
    }
  }

  /// The positions to learn from: from the one that predicts the opening marker to the one that
  /// predicts the closing one, whose length is 1.
  ///
  /// @param reads what a predictor reads of the states of a position
  public List<LengthPosition> positions(Function<float[][], float[]> reads) {
    return IntStream.rangeClosed(open, close)
        .mapToObj(
            at -> new LengthPosition(reads.apply(states.get(at)), tokens.get(at), close - at + 1))
        .toList();
  }

  /// The last layer's state.
  public static float[] last(float[][] states) {
    return states[states.length - 1];
  }

  /// All states in a row.
  public static float[] all(float[][] states) {
    var all = new float[states.length * states[0].length];
    for (int layer = 0; layer < states.length; layer++) {
      System.arraycopy(states[layer], 0, all, layer * states[0].length, states[layer].length);
    }
    return all;
  }
}
