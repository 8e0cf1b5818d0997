package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.basir.inference.guidance.Reweighting.Candidate;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// First A (0.7), then a length of Geometric(0.05); or B (0.3), then one of Geometric(0.5). Every
/// token ends a line, so guidance acts at each and knows the true law.
@DisplayName("2.10: exactness (Doob transform)")
final class ToySpec210Tests {

  private static final int CLOSE = 0;
  private static final int A = 1;
  private static final int B = 2;
  private static final int RUNS = 40_000;

  @ParameterizedTest
  @CsvSource({"5, 0.352697", "10, 0.483790", "20, 0.599498", "100, 0.698752"})
  void guidedSamplingIsTheModelUnderTheCondition(int budget, double expected) {
    long seed = 2_100L + budget;
    int startsWithA = 0;
    double length = 0;
    for (int run = 0; run < RUNS; run++) {
      var toy = new Toy(budget, seed * RUNS + run);
      toy.run();
      assertThat(toy.length).as("seed %s, run %s", seed, run).isLessThanOrEqualTo(budget);
      startsWithA += toy.startedWithA ? 1 : 0;
      length += toy.length;
    }
    // three and a half standard errors of 40,000 runs, at most
    double tolerance = 3.5 * Math.sqrt(expected * (1 - expected) / RUNS);
    assertThat((double) startsWithA / RUNS)
        .as("seed %s", seed)
        .isCloseTo(expected, within(tolerance));
    assertThat(length / RUNS)
        .as("seed %s, mean length", seed)
        .isCloseTo(meanLength(budget), within(0.02 * meanLength(budget)));
  }

  @Test
  void rejectionDrawsTheSameWithTheTriesExpected() {
    var tokens =
        List.of(new Candidate(A, 0.7, fits(0.05, 10)), new Candidate(B, 0.3, fits(0.5, 10)));
    var toy = new Reweighting(tokens);
    assertThat(toy.fits()).isCloseTo(0.580591, within(5e-7));
    assertThat(toy.expectedTries()).isCloseTo(1.720700, within(5e-7));
    assertThat(toy.guided().get(A)).isCloseTo(0.483790, within(5e-7));
    long seed = 2_101;
    var random = new SplittableRandom(seed);
    int tries = 0;
    int acceptedA = 0;
    for (int run = 0; run < RUNS; run++) {
      Candidate drawn;
      do {
        drawn = tokens.get(random.nextDouble() < 0.7 ? 0 : 1);
        tries++;
      } while (random.nextDouble() >= toy.acceptance(drawn));
      acceptedA += drawn.token() == A ? 1 : 0;
    }
    assertThat((double) tries / RUNS).as("seed %s", seed).isCloseTo(1.7207, within(0.02));
    assertThat((double) acceptedA / RUNS).as("seed %s", seed).isCloseTo(0.48379, within(0.009));
  }

  @Test
  void biasesDrawTheSame() {
    var toy =
        new Reweighting(
            List.of(new Candidate(A, 0.7, fits(0.05, 10)), new Candidate(B, 0.3, fits(0.5, 10))));
    double temperature = 0.8;
    // an engine adds biases, then divides by its temperature; these logits give 0.7 and 0.3 there
    var biases = toy.biases(temperature);
    double a = Math.exp((temperature * Math.log(0.7) + biases.getOrDefault(A, 0.0)) / temperature);
    double b = Math.exp((temperature * Math.log(0.3) + biases.getOrDefault(B, 0.0)) / temperature);
    assertThat(a / (a + b)).isCloseTo(0.483790, within(5e-7));
  }

  private static double fits(double chance, double length) {
    return 1 - Math.pow(1 - chance, Math.max(0, length));
  }

  /// E[length | length <= budget] over both beginnings.
  private static double meanLength(int budget) {
    double sum = 0;
    double all = 0;
    for (int length = 1; length <= budget; length++) {
      double p = 0.7 * 0.05 * Math.pow(0.95, length - 1) + 0.3 * 0.5 * Math.pow(0.5, length - 1);
      sum += p * length;
      all += p;
    }
    return sum / all;
  }

  /// One completion; the length counts tokens after the first, closing included.
  private static final class Toy {

    private final GuidanceStage stage;
    private double chance;
    private boolean startedWithA;
    private int length;

    Toy(int budget, long seed) {
      // the first token is paid for apart
      var settings = GuidanceSettings.of(budget + 1, TokenIds.of(CLOSE), Sampling.plain(seed));
      stage = new GuidanceStage(StepFixture.always(this::lnFit), settings);
    }

    void run() {
      startedWithA = next(Float.NEGATIVE_INFINITY, ln(0.7), ln(0.3)) == A;
      chance = startedWithA ? 0.05 : 0.5;
      int token;
      do {
        token = next(ln(chance), ln(1 - chance), Float.NEGATIVE_INFINITY);
        length++;
      } while (token != CLOSE);
    }

    private double lnFit(int token, double remaining) {
      if (token == CLOSE) {
        return 0;
      }
      double of = chance > 0 ? chance : token == A ? 0.05 : 0.5;
      return Math.log(fits(of, remaining - 1));
    }

    private int next(float... logits) {
      stage.adjust(StepFixture.step(length), logits);
      for (int token = 0; token < logits.length; token++) {
        if (logits[token] == 0) {
          stage.onToken(token, token == CLOSE ? "</think>" : "x\n");
          return token;
        }
      }
      throw new AssertionError("no token was forced");
    }

    private static float ln(double probability) {
      return (float) Math.log(probability);
    }
  }
}
