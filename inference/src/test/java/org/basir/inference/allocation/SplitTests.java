package org.basir.inference.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.basir.inference.allocation.Apportionment.LARGEST_REMAINDER;
import static org.basir.inference.allocation.Apportionment.LARGEST_SHARE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SplitTests {

  private static final EnumSet<Schedule> FALLING =
      EnumSet.of(Schedule.LINEAR, Schedule.POLYNOMIAL, Schedule.EXPONENTIAL, Schedule.COSINE);

  /// A budget, credits and their sum.
  private record Plan(List<Integer> credits, long budget, String seed) {}

  @ParameterizedTest
  @DisplayName("4.7: splits by the authors' rule")
  @CsvSource({
    "CONSTANT,    20 20 30 30, 450, 90 90 135 135",
    "LINEAR,      20 20 30 30, 450, 157 118 117 58",
    "POLYNOMIAL,  20 20 30 30, 450, 222 125 83 20",
    "EXPONENTIAL, 20 20 30 30, 450, 107 96 130 117",
    "COSINE,      20 20 30 30, 450, 189 146 90 25",
    "UNIFORM,     20 20 30 30, 450, 112 112 112 112",
    "CONSTANT,    20 80, 250, 50 200",
    "LINEAR,      20 80, 250, 83 167",
    "POLYNOMIAL,  20 80, 250, 125 125",
    "EXPONENTIAL, 20 80, 250, 54 196",
    "COSINE,      20 80, 250, 184 66",
    "CONSTANT,    20 20 20 20 20, 600, 120 120 120 120 120",
    "LINEAR,      20 20 20 20 20, 600, 200 160 120 80 40",
    "POLYNOMIAL,  20 20 20 20 20, 600, 273 175 99 43 10",
    "EXPONENTIAL, 20 20 20 20 20, 600, 147 132 119 106 96",
    "COSINE,      20 20 20 20 20, 600, 220 191 120 49 20",
  })
  void splitsAsTheAuthorsDo(Schedule schedule, String credits, long budget, String expected) {
    assertThat(new Split(schedule, LARGEST_SHARE).of(integers(credits), budget))
        .isEqualTo(longs(expected));
  }

  @ParameterizedTest
  @DisplayName("4.7: splits by largest remainder")
  @CsvSource({
    "LINEAR,     157 117 117 59",
    "POLYNOMIAL, 221 125 83 21",
    "COSINE,     188 146 90 26",
    "UNIFORM,    113 113 112 112",
  })
  void splitsByLargestRemainder(Schedule schedule, String expected) {
    assertThat(new Split(schedule, LARGEST_REMAINDER).of(List.of(20, 20, 30, 30), 450))
        .isEqualTo(longs(expected));
  }

  @ParameterizedTest
  @DisplayName("4.7: a single step gets everything")
  @EnumSource
  void givesEverythingToASingleStep(Schedule schedule) {
    assertThat(new Split(schedule, LARGEST_SHARE).of(List.of(70), 431)).containsExactly(431L);
  }

  @Test
  @DisplayName("4.7: of equal shares the earlier one gets the leftover")
  void breaksTiesByOrder() {
    assertThat(new Split(Schedule.CONSTANT, LARGEST_SHARE).of(List.of(1, 1, 1), 8))
        .containsExactly(3L, 3L, 2L);
    assertThat(new Split(Schedule.CONSTANT, LARGEST_REMAINDER).of(List.of(1, 1, 1), 8))
        .containsExactly(3L, 3L, 2L);
  }

  @Test
  @DisplayName("4.7: the sum is the budget, scaled credits change nothing, nobody gets less than 0")
  void keepsItsPropertiesForRandomPlans() {
    everyPlan((split, plan) -> {
      var tokens = split.of(plan.credits(), plan.budget());
      var scaled = plan.credits().stream().map(credit -> 7 * credit).toList();

      assertThat(sum(tokens)).as(plan.seed()).isEqualTo(plan.budget());
      assertThat(tokens).as(plan.seed()).allMatch(it -> it >= 0);
      assertThat(split.of(scaled, plan.budget())).as(plan.seed()).isEqualTo(tokens);
      assertThat(split.of(plan.credits(), 0)).as(plan.seed()).containsOnly(0L);
    });
  }

  @Test
  @DisplayName("4.7: with equal credits later steps never get more")
  void fallsWithEqualCredits() {
    everyPlan((split, plan) -> {
      var equal = Collections.nCopies(plan.credits().size(), 20);
      var tokens = split.of(equal, plan.budget());
      if (FALLING.contains(split.schedule())) {
        assertThat(tokens).as(plan.seed()).isSortedAccordingTo(Collections.reverseOrder());
      }
    });
  }

  @Test
  @DisplayName("4.3: shares are w g / sum w g")
  void tellsShares() {
    var shares = new Split(Schedule.LINEAR, LARGEST_SHARE).shares(List.of(20, 20, 30, 30));

    assertThat(shares).hasSize(4);
    assertThat(shares.get(0)).isCloseTo(80.0 / 230, within(1e-15));
    assertThat(shares.get(2)).isCloseTo(60.0 / 230, within(1e-15));
    assertThat(new Split(Schedule.UNIFORM, LARGEST_SHARE).shares(List.of(1, 9)))
        .containsExactly(0.5, 0.5);
  }

  @Test
  @DisplayName("4.8: credits are rescaled to 100 by largest remainder")
  void rescalesCredits() {
    var rescale = new Split(Schedule.CONSTANT, LARGEST_REMAINDER);

    assertThat(rescale.of(List.of(7, 7, 7), 100)).containsExactly(34L, 33L, 33L);
    assertThat(rescale.of(List.of(50, 100, 90), 100)).containsExactly(21L, 42L, 37L);
  }

  @Test
  @DisplayName("6.3: shares by credits and schedule are bounded like any others")
  void becomesClaims() {
    var claims =
        new Split(Schedule.LINEAR, LARGEST_SHARE)
            .claims(List.of(20, 80)).stream().map(claim -> claim.between(100, 200)).toList();

    assertThat(new ProportionalShare().allocate(claims, 250).tokens()).containsExactly(100L, 150L);
  }

  @Test
  @DisplayName("4.3: the budgets of MATH-500's levels are 411.7 on average")
  void knowsBudgetsOfLevels() {
    var questions = List.of(43, 90, 105, 128, 134);
    double tokens = 0;
    for (int level = 1; level <= 5; level++) {
      tokens += questions.get(level - 1) * Difficulty.of(level).tokens();
    }

    assertThat(tokens / 500).isCloseTo(411.7, within(1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> Difficulty.of(6));
  }

  @Test
  void refusesNothingToSplitBy() {
    var split = new Split(Schedule.LINEAR, LARGEST_SHARE);

    assertThatIllegalArgumentException().isThrownBy(() -> split.of(List.of(), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> split.of(List.of(0, 0), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> split.of(List.of(3, -1), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> split.of(List.of(3), -10));
  }

  @FunctionalInterface
  private interface Check {
    void check(Split split, Plan plan);
  }

  private static void everyPlan(Check check) {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      var plan = plan(random, seed);
      rules().forEach(split -> check.check(split, plan));
    }
  }

  private static Stream<Split> rules() {
    return Arrays.stream(Schedule.values())
        .flatMap(schedule ->
            Arrays.stream(Apportionment.values()).map(rule -> new Split(schedule, rule)))
        .filter(split -> !split.equals(new Split(Schedule.UNIFORM, LARGEST_SHARE)));
  }

  private static Plan plan(SplittableRandom random, long seed) {
    var credits = new ArrayList<Integer>(List.of(random.nextInt(1, 100)));
    random.ints(random.nextInt(9), 0, 100).forEach(credits::add);
    long budget = random.nextBoolean() ? random.nextLong(20) : random.nextLong(1_000_000_000_000L);
    return new Plan(credits, budget, "seed %d: %s of %d".formatted(seed, credits, budget));
  }

  private static long sum(List<Long> tokens) {
    return tokens.stream().mapToLong(Long::longValue).sum();
  }

  private static List<Integer> integers(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  private static List<Long> longs(String text) {
    return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
  }
}
