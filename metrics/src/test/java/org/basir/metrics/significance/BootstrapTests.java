package org.basir.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTests {

  private static final double[] BUDGETS = {.1, .4, -.2, .3, .25, -.05, .6, .15};

  @Test
  void repeatsItselfForASeed() {
    assertThat(Bootstrap.of(7).mean(BUDGETS)).isEqualTo(Bootstrap.of(7).mean(BUDGETS));
    assertThat(Bootstrap.of(7).mean(BUDGETS)).isNotEqualTo(Bootstrap.of(8).mean(BUDGETS));
  }

  @Test
  void agreesWithTheDistributionOfAllResamples() {
    // Three budgets have 27 resamples; 1/27 of the means are 0 and 1/27 are 3.
    var exact = new Bootstrap(50_000, 0.95, 3).mean(new double[] {0, 3, 3});

    // P(mean = 0) = 1/27 > 2.5 %, P(mean = 3) = 8/27 > 2.5 %.
    assertThat(exact.low()).isZero();
    assertThat(exact.high()).isEqualTo(3);
    // P(mean <= 1) = 7/27 = 25.9 %, so that the lower end of a 40 % interval is the atom at 2.
    assertThat(new Bootstrap(50_000, 0.40, 3).mean(new double[] {0, 3, 3}).low()).isEqualTo(2);
  }

  @Test
  void agreesWithTheNormalIntervalOfManyBudgets() {
    long seed = System.nanoTime();
    var values = new SplittableRandom(seed).doubles(400).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 400;
    double half = 1.959964 * Math.sqrt(variance / 400);

    var interval = Bootstrap.of(1).mean(values);

    assertThat(interval.low()).as("seed %d", seed).isCloseTo(mean - half, within(0.1 * half));
    assertThat(interval.high()).as("seed %d", seed).isCloseTo(mean + half, within(0.1 * half));
  }

  @Test
  void hasNoIntervalForOneBudget() {
    assertThat(Bootstrap.of(1).mean(new double[] {.5}).isDefined()).isFalse();
  }

  @Test
  void comparesPairsAndNotSystems() {
    var better = Arrays.stream(BUDGETS).map(value -> value + .01).toArray();

    var gain = Bootstrap.of(1).difference(better, BUDGETS);

    assertThat(gain.mean()).isCloseTo(.01, within(1e-12));
    assertThat(gain.isGain()).isTrue();
    // All 8 signs must come up: 1/256 of the flips.
    assertThat(gain.pValue()).isCloseTo(1 / 256.0, within(0.002));
    assertThat(Bootstrap.of(1).difference(BUDGETS, better).isGain()).isFalse();
  }

  @Test
  void refusesPairsOfDifferentLengths() {
    assertThatThrownBy(() -> Bootstrap.of(1).difference(BUDGETS, new double[] {1}))
        .hasMessage("Only pairs can be compared, not 8 with 1");
    assertThatThrownBy(() -> new Bootstrap(0, 0.95, 1)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> new Bootstrap(10, 95, 1)).hasMessageContaining("not 95.0");
  }
}
