package org.basir.training.sums;

import java.util.List;
import java.util.stream.Collectors;

/// A prompt and what a model should make of it.
public record Lesson(List<Piece> pieces) {

  public Lesson {
    pieces = List.copyOf(pieces);
  }

  public int size() {
    return pieces.size();
  }

  /// Numbers of the tokens.
  public long[] ids(Vocabulary vocabulary) {
    return pieces.stream().mapToLong(piece -> vocabulary.id(piece.token())).toArray();
  }

  /// Weights of their predictions.
  public float[] weights() {
    var weights = new float[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = pieces.get(i).weight();
    }
    return weights;
  }

  public String text() {
    return pieces.stream().map(Piece::token).collect(Collectors.joining());
  }
}
