package org.basir.metrics.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class E3AccumulatorTests {

  private static E3Accumulator of(double accuracy, long tokens) {
    var e3 = new E3Accumulator();
    e3.add(accuracy, tokens);
    return e3;
  }

  @Test
  @DisplayName("4.4: E3(90, 1000) = 8.1 is less than E3(80, 500) = 12.8")
  void squaresAccuracyInPerCent() {
    assertThat(of(.90, 1_000).value()).isCloseTo(8.1, within(1e-12));
    assertThat(of(.80, 500).value()).isCloseTo(12.8, within(1e-12));
  }

  @Test
  @DisplayName("4.4: from 80 to 82 pays for 5.0625 % more tokens, no more")
  void breaksEven() {
    assertThat(of(.82, 1_050_625).value()).isCloseTo(of(.80, 1_000_000).value(), within(1e-12));
  }

  @Test
  @DisplayName("4.4: from 0.16 to 0.47 is a gain of 193.75 %")
  void tellsTheGainOfTravelPlanner() {
    assertThat(100 * (0.47 - 0.16) / 0.16).isCloseTo(193.75, within(1e-9));
  }

  @Test
  @DisplayName("4.4: four items, scores 1, 1, 0, 1, tokens 400, 600, 1500, 500: 7.5")
  void addsUpItems() {
    var e3 = new E3Accumulator();
    e3.add(1, 400);
    e3.add(1, 600);
    var rest = new E3Accumulator();
    rest.add(0, 1_500);
    rest.add(1, 500);

    e3.merge(rest);

    assertThat(e3.value()).isCloseTo(7.5, within(1e-12));
    assertThat(e3.accuracy()).isEqualTo(.75);
    assertThat(e3.items()).isEqualTo(4);
    assertThat(e3.tokens()).isEqualTo(3_000);
  }

  @Test
  void isTheSameInAnyParts() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var whole = new E3Accumulator();
    var parts = List.of(new E3Accumulator(), new E3Accumulator(), new E3Accumulator());
    for (int i = 0; i < 1_000; i++) {
      double score = random.nextInt(3) / 2.0;
      long tokens = random.nextLong(3_000);
      whole.add(score, tokens);
      parts.get(random.nextInt(3)).add(score, tokens);
    }
    var sum = new E3Accumulator();
    parts.forEach(sum::merge);

    assertThat(sum.value()).as("seed %d", seed).isEqualTo(whole.value());
  }

  @Test
  void hasAValueAtTheEdges() {
    assertThat(new E3Accumulator().value()).isNaN();
    assertThat(of(0, 100).value()).isZero();
    assertThat(of(0, 0).value()).isZero();
    assertThat(of(1, 0).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalArgumentException().isThrownBy(() -> of(90, 1_000));
    assertThatIllegalArgumentException().isThrownBy(() -> of(.9, -1));
  }

  @Test
  @DisplayName("4.4: E3 by answers, by all calls and by cost, each with an interval over items")
  void comesInThreeKindsWithIntervals() {
    var items =
        List.of(
            new ItemUse(1, 400, 500, 4_000),
            new ItemUse(1, 600, 700, 6_000),
            new ItemUse(0, 1_500, 1_600, 15_000),
            new ItemUse(1, 500, 950, 5_000));

    var efficiency = Efficiency.of(items, new Bootstrap(2_000, 0.95, 1));

    assertThat(efficiency.e3().value()).isCloseTo(7.5, within(1e-12));
    assertThat(efficiency.total().value()).isCloseTo(6, within(1e-12));
    assertThat(efficiency.cost().value()).isCloseTo(.75, within(1e-12));
    assertThat(efficiency.e3().interval().contains(7.5)).isTrue();
    // the best resample is the first item alone: 25
    assertThat(efficiency.e3().interval().high()).isBetween(15.0, 25.0);
  }

  @Test
  void hasAnIntervalAsWideAsTheSpreadOfSamples() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    int covered = 0;
    double truth = 1e4 * .6 * .6 / 500;
    for (int i = 0; i < 200; i++) {
      var items = IntStream.range(0, 150).mapToObj(_ -> item(random)).toList();
      var interval = Efficiency.of(items, new Bootstrap(400, 0.9, i)).e3().interval();
      covered += interval.contains(truth) ? 1 : 0;
    }
    // binomial of 200 with .9: 180 expected, 4.2 is one standard deviation
    assertThat(covered).as("seed %d", seed).isBetween(155, 199);
  }

  private static ItemUse item(SplittableRandom random) {
    long tokens = random.nextLong(1_001);
    return new ItemUse(random.nextDouble() < .6 ? 1 : 0, tokens, tokens, tokens);
  }
}
