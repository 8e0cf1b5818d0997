package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RexProfileTests {

  private static final int GRID = 1000;

  private final RexProfile rex = RexProfile.paper();

  @Test
  void fallsFromThePeakToNothing() {
    assertThat(rex.at(0)).isEqualTo(1);
    assertThat(rex.at(1)).isEqualTo(0);
  }

  @Test
  void fallsEverFasterAndStaysAboveLinear() {
    for (int i = 1; i < GRID; i++) {
      double fall = grid(i - 1) - grid(i);
      double nextFall = grid(i) - grid(i + 1);

      assertThat(fall).isPositive();
      assertThat(nextFall).isGreaterThan(fall);
      assertThat(grid(i)).isGreaterThan(1 - i / (double) GRID);
    }
  }

  @Test
  void isLinearWithoutDelay() {
    var linear = new LinearProfile();
    for (int i = 0; i <= GRID; i++) {
      double p = i / (double) GRID;

      assertThat(new RexProfile(0).at(p)).isEqualTo(linear.at(p));
    }
  }

  @RepeatedTest(10)
  void isItsOwnInverse() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var profile = new RexProfile(random.nextDouble(0.99));
    double p = random.nextDouble();

    assertThat(profile.inverse(profile.at(p)))
        .as("seed %d, %s at %s", seed, profile, p)
        .isCloseTo(p, within(1e-9));
  }

  @Test
  void hasTheInverseOfThePaper() {
    assertThat(rex.inverse(1 / 3.0)).isCloseTo(0.8, within(1e-12));
    assertThat(rex.at(2 / 3.0)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void isFarthestFromLinearWhereTheAlgebraSays() {
    double p = 2 - Math.sqrt(2);

    assertThat(rex.at(p) - (1 - p)).isCloseTo(3 - 2 * Math.sqrt(2), within(1e-12));
    assertThat(IntStream.rangeClosed(0, GRID).mapToDouble(i -> grid(i) - 1 + i / (double) GRID))
        .allMatch(gap -> gap <= 0.171573);
  }

  @Test
  void spendsTwoMinusTwoLogarithmsOfTwo() {
    int cells = 1_000_000;
    double area =
        IntStream.range(0, cells).mapToDouble(i -> rex.at((i + 0.5) / cells)).sum() / cells;

    assertThat(area).isCloseTo(0.6137056, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, -0.1, Double.NaN})
  void refusesAnotherDelay(double d) {
    assertThatThrownBy(() -> new RexProfile(d))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("d of rex must be from 0 up to but not 1, not " + d);
  }

  private double grid(int i) {
    return rex.at(i / (double) GRID);
  }
}
