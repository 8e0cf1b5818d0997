package org.basir.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTestTests {

  @Test
  void countsTheOrdersThatReachTheObservedOne() {
    // Of the 24 orders of 4 distinct values only the sorted one reaches the maximum.
    var sorted = statistic(new double[] {1, 2, 3, 4}, new double[] {.1, .2, .3, .4});
    assertThat(pValue(sorted)).isCloseTo(1 / 24.0, within(0.004));

    // Two such budgets are independent.
    assertThat(pValue(sorted, sorted)).isCloseTo(1 / 576.0, within(0.001));

    // Swapping the closest pair loses 0.1: 1 better order, and 3 with the same loss.
    var swapped = statistic(new double[] {2, 1, 3, 4}, new double[] {.1, .2, .3, .4});
    assertThat(pValue(swapped)).isCloseTo(4 / 24.0, within(0.01));
  }

  @Test
  void isOneForConstantScores() {
    assertThat(pValue(statistic(new double[] {.1, .7, .3}, new double[] {2, 2, 2}))).isEqualTo(1);
  }

  @Test
  void isNeverZero() {
    var n = 50;
    var values = IntStream.range(0, n).asDoubleStream().toArray();

    assertThat(pValue(statistic(values, values))).isEqualTo(1 / 10_001.0);
  }

  @Test
  void isUniformWithoutSkill() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    long small =
        IntStream.range(0, 400)
            .mapToDouble(i ->
                new PermutationTest(199, i)
                    .pValue(
                        List.of(
                            statistic(random.doubles(12).toArray(), random.doubles(12).toArray()))))
            .filter(p -> p <= 0.1)
            .count();

    // 40 expected, standard deviation 6.
    assertThat(small).as("seed %d", seed).isBetween(10L, 70L);
  }

  @Test
  void repeatsItselfForASeed() {
    var list = List.of(statistic(new double[] {3, 1, 2, 5, 4}, new double[] {1, 2, 3, 4, 5}));

    assertThat(PermutationTest.of(5).pValue(list)).isEqualTo(PermutationTest.of(5).pValue(list));
    assertThat(PermutationTest.of(5).pValue(list)).isNotEqualTo(PermutationTest.of(6).pValue(list));
  }

  @Test
  void saysNothingAboutNoBudgets() {
    assertThat(PermutationTest.of(1).pValue(Collections.emptyList())).isNaN();
    assertThatThrownBy(() -> new PermutationTest(0, 1)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> statistic(new double[1], new double[2]))
        .hasMessage("1 fixed values against 2 to shuffle");
  }

  private static double pValue(LinearStatistic... budgets) {
    return PermutationTest.of(42).pValue(List.of(budgets));
  }

  private static LinearStatistic statistic(double[] fixed, double[] shuffled) {
    return new LinearStatistic(fixed, shuffled, 0, 1);
  }
}
