package org.basir.inference.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.inference.allocation.AccuracyCurve.Point;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarginalUtilityTests {

  private static final AccuracyCurve EASY = curve(0, .5, 100, .8, 200, .85);
  private static final AccuracyCurve HARD = curve(0, .1, 200, .4, 400, .6);

  @Test
  @DisplayName("6.3: tokens go where they bring most")
  void givesTokensWhereTheyBringMost() {
    var utility = new MarginalUtility(List.of(EASY, HARD));
    var claims = List.of(Claim.of(1), Claim.of(1));

    assertThat(utility.allocate(claims, 60).tokens()).containsExactly(60L, 0L);
    assertThat(utility.allocate(claims, 250).tokens()).containsExactly(100L, 150L);
    assertThat(utility.allocate(claims, 520).tokens()).containsExactly(120L, 400L);
    assertThat(utility.allocate(claims, 700))
        .isEqualTo(new Allocation(List.of(200L, 400L), List.of(), 100));
  }

  @Test
  void keepsFloorsAndCapsAndHeedsWorth() {
    var utility = new MarginalUtility(List.of(EASY, HARD));
    var bounded = List.of(Claim.of(1).between(30, 50), Claim.of(1).between(10, 900));

    assertThat(utility.allocate(bounded, 120).tokens()).containsExactly(50L, 70L);
    assertThat(utility.allocate(List.of(Claim.of(1), Claim.of(4)), 300).tokens())
        .containsExactly(0L, 300L);
  }

  @Test
  void isNoWorseThanAnyOtherSplit() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      var curves = Stream.generate(() -> curve(random)).limit(3).toList();
      var claims = List.of(Claim.of(1), Claim.of(1), Claim.of(1));
      long budget = random.nextLong(3_000);
      var best = new MarginalUtility(curves).portions(claims, budget);
      double reached = IntStream.range(0, 3).mapToDouble(k -> curves.get(k).at(best[k])).sum();
      double first = random.nextDouble() * budget;
      double second = random.nextDouble() * (budget - first);
      double other =
          curves.get(0).at(first)
              + curves.get(1).at(second)
              + curves.get(2).at(budget - first - second);
      assertThat(reached).as("seed %d", seed).isGreaterThanOrEqualTo(other - 1e-9);
    }
  }

  @Test
  void curvesLieAboveWhatWasMeasured() {
    var curve = curve(100, .2, 200, .1, 300, .6, 400, .6, 300, .3);

    assertThat(curve.at(0)).isZero();
    assertThat(curve.at(150)).isCloseTo(.3, offset(1e-12));
    assertThat(curve.at(300)).isCloseTo(.6, offset(1e-12));
    assertThat(curve.at(900)).isCloseTo(.6, offset(1e-12));
    assertThat(curve.stretches()).hasSize(1);
  }

  private static AccuracyCurve curve(SplittableRandom random) {
    return AccuracyCurve.of(
        IntStream.range(0, 5)
            .mapToObj(_ -> new Point(random.nextLong(2_000), random.nextDouble()))
            .toList());
  }

  private static AccuracyCurve curve(double... tokensAndAccuracies) {
    return AccuracyCurve.of(
        IntStream.range(0, tokensAndAccuracies.length / 2)
            .mapToObj(
                i -> new Point((long) tokensAndAccuracies[2 * i], tokensAndAccuracies[2 * i + 1]))
            .toList());
  }
}
