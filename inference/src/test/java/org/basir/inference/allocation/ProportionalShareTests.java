package org.basir.inference.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProportionalShareTests {

  private final ProportionalShare share = new ProportionalShare();

  @Test
  @DisplayName("6.3: s = (.05, .15, .8), B = 1000, from 128 to 600")
  void lowersToCapsAndThenRaisesToFloors() {
    var claims =
        List.of(
            Claim.of(.05).between(128, 600),
            Claim.of(.15).between(128, 600),
            Claim.of(.8).between(128, 600));

    var allocation = share.allocate(claims, 1000);

    assertThat(allocation).isEqualTo(new Allocation(List.of(128L, 272L, 600L), List.of(), 0));
  }

  @Test
  @DisplayName("6.3: s = (.1, .2, .7), B = 1000, from 50 to 2000, 2000 and 400")
  void sharesWhatACapLeaves() {
    var claims =
        List.of(
            Claim.of(.1).between(50, 2000),
            Claim.of(.2).between(50, 2000),
            Claim.of(.7).between(50, 400));

    assertThat(share.allocate(claims, 1000).tokens()).containsExactly(200L, 400L, 400L);
  }

  @Test
  @DisplayName("6.3: floors that don't fit drop the lowest priorities, and say so")
  void dropsThoseOfLowestPriority() {
    var claims =
        List.of(
            Claim.of(1).between(400, 900).withPriority(1),
            Claim.of(1).between(400, 900).withPriority(2),
            Claim.of(1).between(0, 900).withPriority(0),
            Claim.of(1).between(400, 900).withPriority(1));

    var allocation = share.allocate(claims, 1000);

    assertThat(allocation.dropped()).containsExactly(3);
    assertThat(allocation.tokens()).containsExactly(400L, 400L, 200L, 0L);
    assertThat(share.allocate(claims, 399).dropped()).containsExactly(0, 1, 3);
    assertThat(share.allocate(claims, 399).tokens()).containsExactly(0L, 0L, 399L, 0L);
  }

  @Test
  void tellsWhatNobodyCanUse() {
    var claims = List.of(Claim.of(1).between(0, 100), Claim.of(3).between(0, 50));

    assertThat(share.allocate(claims, 1000))
        .isEqualTo(new Allocation(List.of(100L, 50L), List.of(), 850));
  }

  @Test
  void sharesEquallyWithoutWeights() {
    var claims = List.of(Claim.of(0), Claim.of(0), Claim.of(0));

    assertThat(share.allocate(claims, 100).tokens()).containsExactly(34L, 33L, 33L);
  }

  @Test
  void givesEachTheSameMultipleOfItsWeightWithinBounds() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      var claims = claims(random);
      double floors = claims.stream().mapToDouble(Claim::floor).sum();
      double caps = claims.stream().mapToDouble(Claim::cap).sum();
      long budget = (long) (floors + random.nextLong(6_000));
      var expected = multiples(claims, Math.min((double) budget, caps));
      var portions = share.portions(claims, budget);
      for (int k = 0; k < portions.length; k++) {
        assertThat(portions[k]).as("seed %d", seed).isCloseTo(expected[k], offset(1e-6));
      }
      keepsTheRules(claims, budget, Math.min(budget, (long) caps), "seed " + seed);
    }
  }

  private void keepsTheRules(List<Claim> claims, long budget, long used, String seed) {
    var allocation = share.allocate(claims, budget);
    assertThat(allocation.dropped()).as(seed).isEmpty();
    assertThat(allocation.left()).as(seed).isEqualTo(budget - used);
    for (int k = 0; k < claims.size(); k++) {
      assertThat(allocation.tokens().get(k))
          .as(seed)
          .isBetween(claims.get(k).floor(), claims.get(k).cap())
          .isCloseTo(Math.round(share.portions(claims, budget)[k]), within(1L));
    }
  }

  /// The same by bisection on the multiple.
  private static double[] multiples(List<Claim> claims, double sum) {
    double low = 0;
    double high = 1e9;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      boolean less = DoubleStream.of(scaled(claims, middle)).sum() < sum;
      low = less ? middle : low;
      high = less ? high : middle;
    }
    return scaled(claims, high);
  }

  private static double[] scaled(List<Claim> claims, double multiple) {
    return claims.stream().mapToDouble(it -> it.within(multiple * it.weight())).toArray();
  }

  private static List<Claim> claims(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 9))
        .mapToObj(_ -> {
          long floor = random.nextBoolean() ? 0 : random.nextLong(500);
          long cap = floor + random.nextLong(2_000);
          return Claim.of(random.nextDouble(0.01, 10)).between(floor, cap);
        })
        .toList();
  }

  @Test
  void refusesImpossibleClaims() {
    assertThatIllegalArgumentException().isThrownBy(() -> Claim.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Claim.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Claim.of(1).between(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> share.allocate(List.of(Claim.of(1)), -1));
  }
}
