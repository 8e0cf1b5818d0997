package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StopsTests {

  @Test
  void findsAStopThatAPieceCompletes() {
    assertThat(end("abc\n\nd", 4, "\n\n")).hasValue(5);
  }

  @Test
  void findsTheStopThatEndsFirst() {
    assertThat(end("a long tail", 0, "long tail", "ong")).hasValue(6);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(end("abc", 0, "x")).isEmpty();
    assertThat(end("abc", 0)).isEmpty();
  }

  @Test
  void findsInPiecesWhatThereIsInTheWhole() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var stop = letters(random, 1 + random.nextInt(3));
      var all = letters(random, 30);
      int there = all.indexOf(stop);
      assertThat(inPieces(random, all, stop))
          .as("seed %d, %s in %s", seed, stop, all)
          .isEqualTo(there < 0 ? OptionalInt.empty() : OptionalInt.of(there + stop.length()));
    }
  }

  private static OptionalInt inPieces(Random random, String all, String stop) {
    var text = new StringBuilder();
    var found = OptionalInt.empty();
    while (text.length() < all.length() && found.isEmpty()) {
      int known = text.length();
      text.append(all, known, Math.min(all.length(), known + 1 + random.nextInt(5)));
      found = new Stops(List.of(stop)).end(text, known);
    }
    return found;
  }

  private static String letters(Random random, int count) {
    return random.ints(count, 'a', 'd').mapToObj(Character::toString).reduce("", String::concat);
  }

  private static OptionalInt end(String text, int known, String... stops) {
    return new Stops(List.of(stops)).end(new StringBuilder(text), known);
  }
}
