package org.basir.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LikelyFirstTests {

  @Test
  void ordersAsASortDoes() {
    long seed = 77;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      var logits = new float[random.nextInt(1, 3000)];
      for (int i = 0; i < logits.length; i++) {
        // coarse, so that many are equal
        logits[i] = random.nextInt(10) == 0 ? Float.NEGATIVE_INFINITY : random.nextInt(-50, 50);
      }
      assertThat(all(logits)).as("seed %s, round %s", seed, round).isEqualTo(sorted(logits));
    }
  }

  @Test
  void zeroesOfBothSignsAreEqual() {
    assertThat(all(new float[] {-0f, 0f, -0f})).containsExactly(0, 1, 2);
  }

  @Test
  void barredTokensDoNotCome() {
    assertThat(all(new float[] {Float.NEGATIVE_INFINITY, 1, Float.NEGATIVE_INFINITY}))
        .containsExactly(1);
    assertThat(all(new float[] {Float.NEGATIVE_INFINITY})).isEmpty();
    assertThat(all(new float[0])).isEmpty();
  }

  private static List<Integer> all(float[] logits) {
    var tokens = new ArrayList<Integer>();
    var order = new LikelyFirst(logits);
    for (int token = order.next(); token != LikelyFirst.NONE; token = order.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  private static List<Integer> sorted(float[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .filter(token -> logits[token] > Float.NEGATIVE_INFINITY)
        .sorted(
            Comparator.<Integer>comparingDouble(token -> -logits[token])
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
