package org.basir.training.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Ends thinking early, at a line's start, anywhere, or before it has begun.
///
/// To close early is imitated only at the start of a line and where a budget was told that asks for
/// it; else it only comes before an answer.
///
/// @param thinking from its opening marker, without the closing one
record Interruption(List<Piece> thinking) {

  /// The opening marker, a line break, the style and a line break.
  private static final int HEAD = 4;

  private static final double NOT_BEGUN = 0.2;

  List<Piece> draw(RandomGenerator random, boolean advised) {
    if (random.nextDouble() < NOT_BEGUN) {
      return List.of(thinking.getFirst(), new Piece(Vocabulary.CLOSE, advised ? 1 : 0));
    }
    boolean atLine = random.nextBoolean();
    int kept = atLine ? lineStart(random) : random.nextInt(HEAD, thinking.size());
    var pieces = new ArrayList<>(thinking.subList(0, kept));
    pieces.add(new Piece(Vocabulary.CLOSE, atLine && advised ? 1 : 0));
    return pieces;
  }

  private int lineStart(RandomGenerator random) {
    var starts =
        IntStream.range(HEAD, thinking.size())
            .filter(index -> thinking.get(index - 1).token().equals("\n"))
            .toArray();
    return starts[random.nextInt(starts.length)];
  }
}
