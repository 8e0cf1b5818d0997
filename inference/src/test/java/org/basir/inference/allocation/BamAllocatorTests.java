package org.basir.inference.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BamAllocatorTests {

  @ParameterizedTest
  @DisplayName("4.1: exact allocations, their prices and uncertainties")
  @CsvSource({
    "1 4 9,    1 1 1,   600,  100 200 300,                1e-4,       .06",
    "100 400,  1.2 1.2, 1000, 347.4802 652.5198,          -1,         .257012273",
    "1 2 4,    1 1.5 2, 300,  154.7454 87.6078 57.6468,   4.17604e-5, .010104926",
    "10 10 10, 1 2 3,   90,   60.3817 19.3916 10.2266,    .00274277,  .201556030",
  })
  void findsTheOptimum(
      String c, String beta, double budget, String tokens, double price, double uncertainty) {
    var bam = bam(c, beta);

    near(bam.exact(budget), doubles(tokens));
    assertThat(bam.uncertainty(bam.exact(budget))).isCloseTo(uncertainty, offset(5e-10));
    if (price > 0) {
      assertThat(bam.price(budget) / price).isCloseTo(1, offset(2e-6));
    }
  }

  @ParameterizedTest
  @DisplayName("4.1: allocations by Eq. 6 and their uncertainties")
  @CsvSource({
    "1 4 9,    1 1 1,   600,  100 200 300,                .06",
    "100 400,  1.2 1.2, 1000, 347.4802 652.5198,          .257012273",
    "1 2 4,    1 1.5 2, 300,  65.9073 102.2780 131.8147,  .017336588",
    "10 10 10, 1 2 3,   90,   34.6359 29.7306 25.6335,    .300624551",
  })
  void knowsTheClosedForm(String c, String beta, double budget, String tokens, double uncertainty) {
    var bam = bam(c, beta);

    near(bam.closedForm(budget), doubles(tokens));
    assertThat(bam.uncertainty(bam.closedForm(budget))).isCloseTo(uncertainty, offset(5e-10));
  }

  @Test
  @DisplayName("4.1: the weight of Eq. 6 for c = 1 peaks at beta 3.591121 with 1.321100")
  void peaksWhereTheClosedFormDoes() {
    double peak = peak(1, 10);

    assertThat(peak).isCloseTo(3.591121, offset(1e-6));
    assertThat(new Uncertainty(1, peak).tokensAt(1)).isCloseTo(1.321100, offset(5e-7));
  }

  @ParameterizedTest
  @DisplayName("4.1: at a fixed price the exact allocation peaks at a small beta")
  @CsvSource({"1e2, .379", "1e3, .226", "1e4, .157"})
  void peaksAtSmallRatesForAFixedPrice(double initialOverPrice, double rate) {
    double peak = peak(1 / initialOverPrice, 1);

    assertThat(peak).isCloseTo(rate, offset(5e-4));
    assertThat(Math.log(initialOverPrice * peak)).isCloseTo(1 + 1 / peak, offset(1e-4));
  }

  @Test
  @DisplayName("4.1: from beta 1 on tokens fall with beta and rise with c")
  void falls() {
    for (double rate = 1; rate < 6; rate += 0.1) {
      double tokens = new Uncertainty(5, rate).tokensAt(1e-3);
      assertThat(new Uncertainty(5, rate + 0.1).tokensAt(1e-3)).isLessThan(tokens);
      assertThat(new Uncertainty(6, rate).tokensAt(1e-3)).isGreaterThan(tokens);
    }
  }

  @Test
  @DisplayName("4.1: c and beta of measured uncertainties by least squares")
  void fitsUncertainty() {
    var fitted =
        Uncertainty.fitted(
                List.of(
                    measured(100, .8), measured(200, .5), measured(400, .31), measured(800, .2)))
            .orElseThrow();

    assertThat(fitted.rate()).isCloseTo(0.668966, offset(5e-7));
    assertThat(fitted.initial()).isCloseTo(17.322602, offset(5e-7));
  }

  @Test
  void fitsNothingToUncertaintyThatDoesNotFall() {
    assertThat(Uncertainty.fitted(List.of(measured(100, .2), measured(200, .3)))).isEmpty();
    assertThat(Uncertainty.fitted(List.of(measured(100, .2), measured(100, .3)))).isEmpty();
    assertThat(Uncertainty.fitted(List.of())).isEmpty();
  }

  @Test
  void leavesNothingToGainFromMovingTokens() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      var bam = new BamAllocator(random(random));
      double budget = random.nextDouble(10, 5_000);
      var best = bam.exact(budget);
      assertThat(sum(best)).as("seed %d", seed).isCloseTo(budget, offset(1e-6));
      assertThat(bam.uncertainty(best))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(bam.uncertainty(moved(best, random)) * (1 + 1e-12))
          .isLessThanOrEqualTo(bam.uncertainty(bam.closedForm(budget)) * (1 + 1e-12));
    }
  }

  @Test
  void keepsWithinBoundsAndStaysTheBest() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      var bam = new BamAllocator(random(random));
      var claims = bam.uncertainties().stream().map(_ -> claim(random)).toList();
      long budget = 4_000;
      var portions = bam.portions(claims, budget);
      double caps = claims.stream().mapToDouble(Claim::cap).sum();
      assertThat(DoubleStream.of(portions).sum())
          .as("seed %d", seed)
          .isCloseTo(Math.min(caps, (double) budget), offset(1e-6));
      double given = slope(bam, portions, k -> portions[k] > claims.get(k).floor()).min().orElse(1);
      double taken = slope(bam, portions, k -> portions[k] < claims.get(k).cap()).max().orElse(0);
      assertThat(given)
          .as("seed %d: a token given away costs no less than it brings elsewhere", seed)
          .isGreaterThanOrEqualTo(taken * (1 - 1e-6));
    }
  }

  @Test
  void givesWholeTokens() {
    var allocation =
        bam("1 2 4", "1 1.5 2")
            .allocate(List.of(Claim.of(1), Claim.of(1).between(100, 200), Claim.of(1)), 300);

    assertThat(allocation.tokens()).containsExactly(145L, 100L, 55L);
    assertThat(allocation.left()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bam("1 2", "1 1").allocate(List.of(Claim.of(1)), 10));
  }

  /// By how much one more token would reduce the uncertainties of some.
  private static DoubleStream slope(BamAllocator bam, double[] tokens, IntPredicate some) {
    return IntStream.range(0, tokens.length)
        .filter(some)
        .mapToDouble(k -> {
          var uncertainty = bam.uncertainties().get(k);
          return uncertainty.rate() * uncertainty.after(tokens[k]) / tokens[k];
        });
  }

  private static Claim claim(SplittableRandom random) {
    long floor = random.nextLong(500);
    return Claim.of(1).between(floor, floor + random.nextLong(2_000));
  }

  private static List<Double> moved(List<Double> tokens, SplittableRandom random) {
    var moved = new ArrayList<>(tokens);
    int from = random.nextInt(moved.size());
    int to = random.nextInt(moved.size());
    double some = moved.get(from) * random.nextDouble(0.01, 0.5);
    moved.set(from, moved.get(from) - some);
    moved.set(to, moved.get(to) + some);
    return moved;
  }

  private static List<Uncertainty> random(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(2, 8))
        .mapToObj(_ -> new Uncertainty(random.nextDouble(0.1, 50), random.nextDouble(0.3, 3)))
        .toList();
  }

  /// Where `tokensAt(price)` of `c = 1` is largest, by ternary search: it has one peak.
  private static double peak(double price, double most) {
    double low = 0.01;
    double high = most;
    for (int i = 0; i < 200; i++) {
      double third = (high - low) / 3;
      boolean rises =
          new Uncertainty(1, low + third).tokensAt(price)
              < new Uncertainty(1, high - third).tokensAt(price);
      low = rises ? low + third : low;
      high = rises ? high : high - third;
    }
    return low;
  }

  private static void near(List<Double> tokens, List<Double> expected) {
    assertThat(tokens).hasSameSizeAs(expected);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.get(i)).isCloseTo(expected.get(i), offset(5.1e-5));
    }
  }

  private static BamAllocator bam(String c, String beta) {
    var initials = doubles(c);
    var rates = doubles(beta);
    return new BamAllocator(
        IntStream.range(0, initials.size())
            .mapToObj(i -> new Uncertainty(initials.get(i), rates.get(i)))
            .toList());
  }

  private static Uncertainty.Measured measured(double tokens, double uncertainty) {
    return new Uncertainty.Measured(tokens, uncertainty);
  }

  private static List<Double> doubles(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(it -> it).sum();
  }
}
