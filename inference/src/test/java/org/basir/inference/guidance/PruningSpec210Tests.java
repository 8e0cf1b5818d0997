package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.basir.inference.sampling.LikelyFirst;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.8, 2.10: pruned and truncated guidance")
final class PruningSpec210Tests {

  private static final double[] U = {.6, .2, .1, .05, .03, .02};
  private static final double[] C = {.05, .3, .9, 1, 1, 1};

  @Test
  void truncationBoundIsReachedWhereAllDroppedTokensFit() {
    var step = new GuidedStep(logits(U), (token, _) -> Math.log(C[token]), 10, 3);
    var kept = step.kept(0);
    assertThat(kept.size()).isEqualTo(3);
    assertThat(kept.distance()).isCloseTo(0.357142857, within(1e-8));
    var p = new GuidedStep(logits(U), (token, _) -> Math.log(C[token]), 10, 6).distribution();
    assertThat(p[3] + p[4] + p[5]).as("what is lost").isCloseTo(0.357142857, within(1e-8));
  }

  @Test
  void keepsAsManyAsTheToleranceAsks() {
    var step = new GuidedStep(logits(U), (token, _) -> Math.log(C[token]), 10, 4096);
    assertThat(step.kept(0.36).size()).isEqualTo(3);
    assertThat(step.kept(0.2).size()).isEqualTo(4);
    assertThat(step.kept(0).size()).isEqualTo(6);
    assertThat(step.kept(0).distance()).isZero();
  }

  @Test
  void prunedChoiceIsThatOfAllTokens() {
    long seed = 2108;
    var random = new SplittableRandom(seed);
    long looked = 0;
    for (int round = 0; round < 400; round++) {
      int size = random.nextInt(1, 3000);
      var logits = peaked(random, size);
      var fits = random.doubles(size, -30, 0).toArray();
      StepLengths lengths =
          (token, _) -> fits[token] < -20 ? Double.NEGATIVE_INFINITY : fits[token];
      var pruned = new GuidedStep(logits, lengths, 10, size).likeliest();
      var full = new GuidedStep(logits, lengths, 10, size).distribution();
      assertThat(full[pruned.token()])
          .as("seed %s, round %s", seed, round)
          .isEqualTo(DoubleStream.of(full).max().orElseThrow());
      looked += pruned.looked();
    }
    assertThat(looked / 400).as("laws looked at").isLessThan(200);
  }

  @Test
  void distanceIsNeverMoreThanSaid() {
    long seed = 2109;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      int size = random.nextInt(2, 500);
      var logits = peaked(random, size);
      var fits = random.doubles(size, -10, 0).toArray();
      var step = new GuidedStep(logits, (token, _) -> fits[token], 10, size);
      var kept = step.kept(0.05);
      double lost = lost(step.distribution(), logits, kept.size());
      assertThat(lost).as("seed %s, round %s", seed, round).isLessThanOrEqualTo(kept.distance());
      assertThat(kept.distance()).isLessThanOrEqualTo(0.05);
    }
  }

  @Test
  void whereNoLawIsBelievedTheModelDecides() {
    var step = new GuidedStep(logits(U), (_, _) -> Double.NEGATIVE_INFINITY, 10, 4096);
    assertThat(step.likeliest()).isEqualTo(new Choice(0, 6, 0, true));
    assertThat(step.draw(0.01, new SplittableRandom(1)).unguided()).isTrue();
    assertThat(step.draw(0.01, new SplittableRandom(1)).token()).isZero();
    assertThat(step.distribution()[0]).isEqualTo(1);
  }

  @Test
  void looksOnlyAtSoManyTokens() {
    StepLengths last = (token, _) -> token == 5 ? 0 : Double.NEGATIVE_INFINITY;
    assertThat(new GuidedStep(logits(U), last, 10, 5).likeliest().unguided()).isTrue();
    assertThat(new GuidedStep(logits(U), last, 10, 6).likeliest().token()).isEqualTo(5);
  }

  @Test
  void drawsByTheGuidedProbabilities() {
    long seed = 2110;
    var random = new SplittableRandom(seed);
    var step = new GuidedStep(logits(U), (token, _) -> Math.log(C[token]), 10, 4096);
    var rough = new Float32Step(logits(U), (token, _) -> Math.log(C[token]), 10);
    var p = step.distribution();
    var exactly = new int[U.length];
    var roughly = new int[U.length];
    int draws = 50_000;
    for (int i = 0; i < draws; i++) {
      exactly[step.draw(1e-4, random).token()]++;
      roughly[rough.draw(random).token()]++;
    }
    for (int token = 0; token < U.length; token++) {
      assertThat((double) exactly[token] / draws)
          .as("seed %s", seed)
          .isCloseTo(p[token], within(0.009));
      assertThat((double) roughly[token] / draws)
          .as("seed %s", seed)
          .isCloseTo(p[token], within(0.009));
    }
  }

  @Test
  void whereHardlyAnythingFitsOneOfTheLikelyIsDrawn() {
    long seed = 2111;
    var random = new SplittableRandom(seed);
    // one draw in a million would be accepted
    StepLengths tight = (token, _) -> Math.log(C[token] * 1e-6);
    var step = new GuidedStep(logits(U), tight, 10, 4);
    var counts = new int[U.length];
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      var choice = step.draw(1e-3, random);
      counts[choice.token()]++;
    }
    // of the four tokens kept, the products are .03, .06, .09 and .05
    assertThat((double) counts[2] / draws).as("seed %s", seed).isCloseTo(9 / 23.0, within(0.015));
    assertThat(counts[4] + counts[5]).as("seed %s", seed).isLessThan(20);
  }

  @Test
  void proposalsAreDrawnInProportion() {
    long seed = 2112;
    var random = new SplittableRandom(seed);
    var logits = logits(new double[] {0.5, 0, 0.3, 0, 0.2, 0});
    var proposals = Proposals.of(logits);
    var counts = new int[logits.length];
    for (int i = 0; i < 50_000; i++) {
      counts[proposals.draw(random)]++;
    }
    assertThat(counts[1] + counts[3] + counts[5]).as("seed %s", seed).isZero();
    assertThat(counts[0] / 50_000.0).as("seed %s", seed).isCloseTo(0.5, within(0.009));
    assertThat(counts[4] / 50_000.0).as("seed %s", seed).isCloseTo(0.2, within(0.009));
  }

  @Test
  void productsThatUnderflowAreStillCompared() {
    var logits = logits(new double[] {.5, .5});
    StepLengths tiny = (token, _) -> token == 0 ? -2000 : -2001;
    var p = new GuidedStep(logits, tiny, 10, 4096).distribution();
    assertThat(p[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    var draw = new GuidedStep(logits, tiny, 10, 4096).draw(1e-4, new SplittableRandom(3));
    assertThat(draw.unguided()).isFalse();
  }

  private static double lost(double[] p, float[] logits, int kept) {
    var order = new LikelyFirst(logits);
    double sum = 1;
    for (int i = 0; i < kept; i++) {
      sum -= p[order.next()];
    }
    return sum - 1e-12;
  }

  /// Logits as models have them: a few likely tokens, a long tail.
  private static float[] peaked(SplittableRandom random, int size) {
    var logits = new float[size];
    for (int token = 0; token < size; token++) {
      logits[token] = (float) (-3 * Math.log(random.nextDouble()) * random.nextDouble());
    }
    return logits;
  }

  private static float[] logits(double[] probabilities) {
    var logits = new float[probabilities.length];
    for (int token = 0; token < logits.length; token++) {
      logits[token] = (float) Math.log(probabilities[token]);
    }
    return logits;
  }
}
