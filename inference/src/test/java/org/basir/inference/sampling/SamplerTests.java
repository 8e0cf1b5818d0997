package org.basir.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.inference.llm.Sampling;
import org.junit.jupiter.api.Test;

final class SamplerTests {

  private static final float[] PROBABILITIES = {0.1f, 0.4f, 0.05f, 0.3f, 0.15f};

  @Test
  void temperatureZeroTakesTheLikeliest() {
    var sampler = new Sampler(Sampling.greedy());
    var logits = logits();
    sampler.shape(logits);
    assertThat(sampler.draw(logits, new SplittableRandom(1))).isEqualTo(1);
  }

  @Test
  void drawsInProportion() {
    long seed = 11;
    var random = new SplittableRandom(seed);
    var sampler = new Sampler(Sampling.plain(seed));
    var counts = new int[PROBABILITIES.length];
    int draws = 100_000;
    var logits = logits();
    sampler.shape(logits);
    for (int i = 0; i < draws; i++) {
      counts[sampler.draw(logits, random)]++;
    }
    for (int token = 0; token < counts.length; token++) {
      assertThat((double) counts[token] / draws)
          .as("seed %s", seed)
          .isCloseTo(PROBABILITIES[token], within(0.006));
    }
  }

  @Test
  void temperatureSharpensAndFlattens() {
    assertThat(shaped(new Sampler(new Sampling(0.5, 1, 0))))
        .containsExactly(squared(), within(1e-5f));
    assertThat(shaped(new Sampler(new Sampling(1e-6, 1, 0)))[1]).isEqualTo(1);
  }

  @Test
  void topPKeepsTheFewestThatReachIt() {
    assertThat(kept(new Sampler(new Sampling(1, 0.69, 0)))).containsExactly(1, 3);
    assertThat(kept(new Sampler(new Sampling(1, 0.71, 0)))).containsExactly(1, 3, 4);
    assertThat(kept(new Sampler(new Sampling(1, 1e-9, 0)))).containsExactly(1);
  }

  @Test
  void topKKeepsTheLikeliest() {
    assertThat(kept(new Sampler(Sampling.plain(0), OptionalInt.of(3)))).containsExactly(1, 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sampler(Sampling.plain(0), OptionalInt.of(0)));
  }

  @Test
  void barredTokensStayBarred() {
    var logits = logits();
    Logits.bar(logits, 1);
    new Sampler(new Sampling(0.7, 0.9, 0)).shape(logits);
    assertThat(logits[1]).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(new Sampler(Sampling.greedy()).draw(logits, new SplittableRandom(0))).isEqualTo(3);
  }

  @Test
  void whereAllAreBarredNoneIsDrawn() {
    var logits = new float[] {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
    var sampler = new Sampler(new Sampling(0.7, 0.9, 0));
    sampler.shape(logits);
    assertThat(sampler.draw(logits, new SplittableRandom(0))).isEqualTo(LikelyFirst.NONE);
  }

  @Test
  void forcedTokensAreDrawn() {
    var logits = logits();
    Logits.force(logits, 2);
    var sampler = new Sampler(new Sampling(0.7, 0.9, 0));
    sampler.shape(logits);
    assertThat(sampler.draw(logits, new SplittableRandom(0))).isEqualTo(2);
  }

  @Test
  void repetitionIsPenalised() {
    var logits = new float[] {2, -2, 3, Float.NEGATIVE_INFINITY};
    var seen = new BitSet();
    seen.set(0, 2);
    seen.set(3);
    new RepetitionPenalty(2).apply(logits, seen);
    assertThat(logits).containsExactly(1, -4, 3, Float.NEGATIVE_INFINITY);
    RepetitionPenalty.none().apply(logits, seen);
    assertThat(logits).containsExactly(1, -4, 3, Float.NEGATIVE_INFINITY);
    assertThatIllegalArgumentException().isThrownBy(() -> new RepetitionPenalty(0));
  }

  private static float[] logits() {
    var logits = new float[PROBABILITIES.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) Math.log(PROBABILITIES[i]);
    }
    return logits;
  }

  private static float[] shaped(Sampler sampler) {
    var logits = logits();
    sampler.shape(logits);
    double logSum = Logits.logSum(logits);
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) Math.exp(logits[i] - logSum);
    }
    return logits;
  }

  private static float[] squared() {
    var squares = new float[PROBABILITIES.length];
    float sum = 0;
    for (float p : PROBABILITIES) {
      sum += p * p;
    }
    for (int i = 0; i < squares.length; i++) {
      squares[i] = PROBABILITIES[i] * PROBABILITIES[i] / sum;
    }
    return squares;
  }

  private static int[] kept(Sampler sampler) {
    var logits = logits();
    sampler.shape(logits);
    return IntStream.range(0, logits.length)
        .filter(token -> logits[token] > Float.NEGATIVE_INFINITY)
        .toArray();
  }
}
