package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Paragraphs of 20 to 60 tokens, each length as likely; after each the toy closes with probability
/// 0.02. Guidance, which knows the true law `F`, acts only where a line starts.
@DisplayName("2.10: line-start toy")
final class LineStartToySpec210Tests {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 60;
  private static final double CLOSES = 0.02;
  private static final double[] F = law(2_000);

  /// What the specification rounds to three places, and its own spread of 0.002.
  private static final double TOLERANCE = 0.0025;

  @ParameterizedTest
  @CsvSource({"500, 0.216", "1000, 0.391", "2000, 0.633"})
  void shareWithinTheBudgetWithoutGuidance(int budget, double share) {
    assertThat(F[budget]).isCloseTo(share, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"500, 0.987, 251, 2.0", "1000, 0.994, 470, 3.0", "2000, 0.998, 845, 5.0"})
  void sharesAndMeansWithGuidance(int budget, double share, double mean, double tolerance) {
    long seed = 21_000L + budget;
    var random = new SplittableRandom(seed);
    int runs = 200_000;
    int within = 0;
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      int length = paragraph(random);
      while (random.nextDouble() >= BinaryGuidance.close(CLOSES, fit(budget - length))) {
        length += paragraph(random);
      }
      within += length <= budget ? 1 : 0;
      sum += length;
    }
    assertThat((double) within / runs).as("seed %s", seed).isCloseTo(share, within(TOLERANCE));
    assertThat(sum / runs).as("seed %s", seed).isCloseTo(mean, within(tolerance));
  }

  /// The specification's means are of drawn runs; these are computed, the last one to 846.9.
  @ParameterizedTest
  @CsvSource({"500, 250", "1000, 469", "2000, 849"})
  void meansAreThoseOfThinkingThatFits(int budget, double expected) {
    double sum = 0;
    for (int length = 1; length <= budget; length++) {
      sum += length * (F[length] - F[length - 1]);
    }
    assertThat(sum / F[budget]).isCloseTo(expected, within(2.5));
  }

  @ParameterizedTest
  @CsvSource({"500, 0.987, 251"})
  void theStageDoesTheSameTokenByToken(int budget, double share, double mean) {
    long seed = 21_001;
    var random = new SplittableRandom(seed);
    int runs = 5_000;
    int within = 0;
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      int length = new Toy(budget, random).length();
      within += length <= budget ? 1 : 0;
      sum += length;
    }
    // four standard errors
    assertThat((double) within / runs).as("seed %s", seed).isCloseTo(share, within(0.0065));
    assertThat(sum / runs).as("seed %s", seed).isCloseTo(mean, within(7.5));
  }

  private static double fit(int remaining) {
    return remaining < 0 ? 0 : F[remaining];
  }

  private static int paragraph(SplittableRandom random) {
    return random.nextInt(SHORTEST, LONGEST + 1);
  }

  /// The probability to end within q tokens at the start of a paragraph.
  private static double[] law(int most) {
    var law = new double[most + 1];
    for (int q = SHORTEST; q <= most; q++) {
      for (int p = SHORTEST; p <= Math.min(LONGEST, q); p++) {
        law[q] += (CLOSES + (1 - CLOSES) * law[q - p]) / (LONGEST - SHORTEST + 1);
      }
    }
    return law;
  }

  /// One completion of tokens: close, a word, a word that ends the line.
  private static final class Toy {

    private static final int CLOSE = 0;
    private static final int WORD = 1;
    private static final int LAST_WORD = 2;

    private final SplittableRandom random;
    private final GuidanceStage stage;
    private int length;

    Toy(int budget, SplittableRandom random) {
      this.random = random;
      StepLengths lengths = (token, r) -> token == CLOSE ? 0 : Math.log(fit(budget - length));
      stage =
          new GuidanceStage(
              StepFixture.always(lengths),
              GuidanceSettings.of(budget, TokenIds.of(CLOSE), Sampling.plain(random.nextLong())));
    }

    int length() {
      boolean first = true;
      while (first || !closes()) {
        int words = paragraph(random) - (first ? 0 : 1);
        for (int word = 1; word <= words; word++) {
          // unguided tokens, and a first one that can't be the closing marker
          var logits = new float[] {Float.NEGATIVE_INFINITY, 0, Float.NEGATIVE_INFINITY};
          stage.adjust(StepFixture.step(length), logits);
          accept(word == words ? LAST_WORD : WORD);
        }
        first = false;
      }
      return length;
    }

    private boolean closes() {
      var logits =
          new float[] {
            (float) Math.log(CLOSES), (float) Math.log(1 - CLOSES), Float.NEGATIVE_INFINITY
          };
      stage.adjust(StepFixture.step(length), logits);
      boolean closes = logits[CLOSE] == 0;
      if (!closes) {
        accept(WORD);
      }
      return closes;
    }

    private void accept(int token) {
      length++;
      stage.onToken(token, token == LAST_WORD ? "word.\n" : "word");
    }
  }
}
