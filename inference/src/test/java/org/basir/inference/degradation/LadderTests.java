package org.basir.inference.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.inference.degradation.Means.Cheaper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTests {

  private static final Need NEED = new Need(1_000, 300, 200, 50);
  private static final Effort LOW = new Effort("low", 100);
  private static final Effort MEDIUM = new Effort("medium", 400);
  private static final Means ALL =
      new Means(
          true,
          List.of(LOW, MEDIUM, new Effort("high", 2_000)),
          Optional.of(new Cheaper("small", 0.25)));

  @ParameterizedTest
  @DisplayName("6.5: the first step down that can be paid")
  @CsvSource({
    "5000, FULL, 1000, 200",
    "1200, FULL, 1000, 200",
    "1199, TRIMMED_THINKING, 999, 200",
    "500, TRIMMED_THINKING, 300, 200",
    "499, LOWER_EFFORT, 100, 200",
    "300, LOWER_EFFORT, 100, 200",
    "299, NO_THINKING, 0, 200",
    "200, NO_THINKING, 0, 200",
    "199, CHEAPER_MODEL, 596, 200",
    "125, CHEAPER_MODEL, 300, 200",
    "124, CHEAPER_MODEL, 0, 200",
    "50, CHEAPER_MODEL, 0, 200",
    "49, REFUSED, 0, 0",
    "0, REFUSED, 0, 0",
  })
  void goesDownStepByStep(long available, DegradeLevel level, long think, long answer) {
    var terms = Ladder.terms(NEED, ALL, available);

    assertThat(terms.level()).isEqualTo(level);
    assertThat(terms.think()).isEqualTo(think);
    assertThat(terms.answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @DisplayName("6.5: without other means thinking and then the answer get shorter")
  @CsvSource({
    "499, NO_THINKING, 0, 200",
    "199, SHORTER_ANSWER, 0, 199",
    "50, SHORTER_ANSWER, 0, 50",
    "49, REFUSED, 0, 0",
  })
  void makesDoWithAThinkingLimit(long available, DegradeLevel level, long think, long answer) {
    assertThat(Ladder.terms(NEED, Means.limitOnly(), available))
        .isEqualTo(Terms.of(level, think, answer));
  }

  @Test
  @DisplayName("6.5: an engine that knows levels of effort only is asked for a lower one")
  void lowersTheEffortWhereThinkingCannotBeLimited() {
    var means = new Means(false, ALL.efforts(), Optional.empty());

    assertThat(Ladder.terms(NEED, means, 1_199).effort()).contains(MEDIUM);
    assertThat(Ladder.terms(NEED, means, 599).effort()).contains(LOW);
    assertThat(Ladder.terms(NEED, means, 299).level()).isEqualTo(DegradeLevel.NO_THINKING);
  }

  @Test
  void neverCostsMoreThanThereIsAndNeverGivesUpMoreForMore() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 200; i++) {
      var need = need(random);
      var means = means(random);
      var terms = IntStream.range(0, 1_200).mapToObj(it -> Ladder.terms(need, means, it)).toList();
      for (int available = 0; available < terms.size(); available++) {
        assertThat(cost(terms.get(available), means))
            .as("seed %d, %s, %s", seed, need, means)
            .isLessThanOrEqualTo(available);
      }
      assertThat(terms.reversed())
          .as("seed %d, %s, %s", seed, need, means)
          .extracting(Terms::level)
          .isSorted();
    }
  }

  private static double cost(Terms terms, Means means) {
    double price = terms.model().isPresent() ? means.cheaper().orElseThrow().price() : 1;
    return price * (terms.think() + terms.answer());
  }

  private static Need need(SplittableRandom random) {
    long think = random.nextLong(800);
    long answer = random.nextLong(1, 300);
    return new Need(think, random.nextLong(think + 1), answer, random.nextLong(1, answer + 1));
  }

  private static Means means(SplittableRandom random) {
    var efforts =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new Effort("effort " + i, random.nextLong(1, 900)))
            .toList();
    var cheaper = new Cheaper("small", random.nextDouble(0.05, 1));
    return new Means(
        random.nextBoolean(),
        efforts,
        random.nextBoolean() ? Optional.of(cheaper) : Optional.empty());
  }

  @Test
  void refusesNeedsThatContradictThemselves() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(10, 11, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(10, 5, 5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(10, 5, 5, 6));
  }
}
