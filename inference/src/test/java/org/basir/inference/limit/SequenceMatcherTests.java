package org.basir.inference.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.Test;

final class SequenceMatcherTests {

  @Test
  void findsASequenceThatBeginsAgainWithinItself() {
    assertThat(ends(TokenIds.of(7, 7, 8), TokenIds.of(7, 7, 7, 8, 7, 8))).containsExactly(3);
    assertThat(ends(TokenIds.of(1, 2, 1, 3), TokenIds.of(1, 2, 1, 2, 1, 3))).containsExactly(5);
  }

  @Test
  void tellsHowMuchIsThereAndWhatIsMissing() {
    var matcher = new SequenceMatcher(TokenIds.of(7, 7, 8));
    matcher.endsWith(7);
    matcher.endsWith(7);
    matcher.endsWith(7);
    assertThat(matcher.matched()).isEqualTo(2);
    assertThat(matcher.rest()).isEqualTo(TokenIds.of(8));
    matcher.reset();
    assertThat(matcher.matched()).isZero();
  }

  @Test
  void findsWhatASearchFinds() {
    long seed = 64;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      var sequence = random(random, random.nextInt(1, 5));
      var stream = random(random, 60);
      assertThat(ends(sequence, stream))
          .as("seed %s: %s in %s", seed, sequence, stream)
          .isEqualTo(searched(sequence, stream));
    }
  }

  @Test
  void anEmptySequenceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SequenceMatcher(TokenIds.none()));
  }

  private static TokenIds random(SplittableRandom random, int size) {
    return TokenIds.of(random.ints(size, 0, 2).toArray());
  }

  private static List<Integer> ends(TokenIds sequence, TokenIds stream) {
    var matcher = new SequenceMatcher(sequence);
    var ends = new ArrayList<Integer>();
    for (int i = 0; i < stream.size(); i++) {
      if (matcher.endsWith(stream.at(i))) {
        ends.add(i);
      }
    }
    return ends;
  }

  private static List<Integer> searched(TokenIds sequence, TokenIds stream) {
    var ends = new ArrayList<Integer>();
    int from = 0;
    for (int end = sequence.size(); end <= stream.size(); end++) {
      int start = end - sequence.size();
      if (start >= from && stream.slice(start, end).equals(sequence)) {
        ends.add(end - 1);
        from = end;
      }
    }
    return ends;
  }
}
