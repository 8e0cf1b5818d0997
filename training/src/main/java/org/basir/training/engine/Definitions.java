package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.cat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/// The definitions of all sectors, in tokens.
///
/// Encoding all of them at every step would cost more than the texts do: a few learn at a time, and
/// the others stand where they were last seen.
final class Definitions {

  /// Run together.
  private static final int TOGETHER = 9;

  private final List<long[]> texts;

  Definitions(List<long[]> texts) {
    this.texts = texts;
  }

  /// Each one's vector, by the numbers there are now.
  float[][] vectors(TextEncoder encoder) {
    var vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      try (var _ = new PointerScope();
          var _ = new NoGradGuard()) {
        vectors[i] = Parameters.floats(encoder.vectors(List.of(texts.get(i))));
      }
    }
    return vectors;
  }

  /// Unit vectors of all, connected to what learns: `[sectors, width]`.
  Tensor all(TextEncoder encoder) {
    var parts = new TensorVector();
    for (int start = 0; start < texts.size(); start += TOGETHER) {
      var part = texts.subList(start, Math.min(texts.size(), start + TOGETHER));
      parts.push_back(DefinitionHead.unit(encoder.vectors(part)));
    }
    return cat(parts, 0);
  }

  /// As [#all], those of the step's turn connected to what learns, and remembered.
  ///
  /// @param remembered unit vectors `[sectors, width]`
  Tensor inTurn(TextEncoder encoder, Tensor remembered, long step) {
    var turn = turn(step);
    var rows = Tensor.create(turn, turn.length);
    var fresh = Arrays.stream(turn).mapToObj(row -> texts.get((int) row)).toList();
    var vectors = DefinitionHead.unit(encoder.vectors(fresh));
    var current = remembered.index_copy(0, rows, vectors);
    remembered.copy_(current.detach());
    return current;
  }

  private long[] turn(long step) {
    int size = texts.size();
    return LongStream.range(step * TOGETHER, step * TOGETHER + Math.min(TOGETHER, size))
        .map(place -> place % size)
        .toArray();
  }
}
