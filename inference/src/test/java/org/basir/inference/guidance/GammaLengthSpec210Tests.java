package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2.10: laws of lengths")
final class GammaLengthSpec210Tests {

  @ParameterizedTest
  @CsvSource({"-2, 0.126928011042973", "0, 0.693147180559945", "3.5, 3.52975041827262"})
  void softplus(double x, double expected) {
    assertThat(Softplus.of(x)).isCloseTo(expected, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "1,   1,  1,   0.693147180559945",
    "2,   1,  10,  1.523303889874682",
    "80,  12, 500, 0.747133802205909",
    "80,  12, 1,   107.770852560651",
    "100, 15, 800, 0.517595440034370"
  })
  void losses(double shape, double rate, double length, double expected) {
    assertThat(new GammaLength(shape, rate).loss(length)).isCloseTo(expected, within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 12, 500, 6.21660610108486, 0.0636328493,  -0.4500605656",
    "2,  1,  10,  2.39789527279837, -0.4518070478, 0.3978952728"
  })
  void gradients(
      double shape, double rate, double length, double z, double byShape, double byRate) {
    var gradient = new GammaLength(shape, rate).gradient(length);
    assertThat(GammaLength.z(length)).isCloseTo(z, within(1e-13));
    assertThat(gradient.shape()).isCloseTo(byShape, within(1e-10));
    assertThat(gradient.rate()).isCloseTo(byRate, within(1e-10));
  }

  @Test
  void gradientsAreTheSlopesOfLosses() {
    long seed = 2104;
    var random = new SplittableRandom(seed);
    double step = 1e-6;
    for (int i = 0; i < 200; i++) {
      double shape = Math.exp(random.nextDouble(-1, 5));
      double rate = Math.exp(random.nextDouble(-1, 3));
      double length = random.nextInt(1, 10_000);
      var gradient = new GammaLength(shape, rate).gradient(length);
      assertThat(gradient.shape())
          .as("seed %s", seed)
          .isCloseTo(
              (new GammaLength(shape + step, rate).loss(length)
                      - new GammaLength(shape - step, rate).loss(length))
                  / (2 * step),
              within(1e-4));
      assertThat(gradient.rate())
          .as("seed %s", seed)
          .isCloseTo(
              (new GammaLength(shape, rate + step).loss(length)
                      - new GammaLength(shape, rate - step).loss(length))
                  / (2 * step),
              within(1e-4 * Math.max(1, Math.abs(gradient.rate()))));
    }
  }

  @Test
  void targetsOfTheLastFivePositions() {
    assertThat(DoubleStream.of(5, 4, 3, 2, 1).map(GammaLength::z).toArray())
        .containsExactly(
            new double[] {1.791759, 1.609438, 1.386294, 1.098612, 0.693147}, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 15, 2787.707, 0.0005",
    "110, 16, 908.141,  0.0005",
    "30,  12, 10.2084,  0.00005",
    "6,   3,  4.2945,   0.00005"
  })
  void likeliestLengths(double shape, double rate, double expected, double tolerance) {
    assertThat(new GammaLength(shape, rate).likeliest()).isCloseTo(expected, within(tolerance));
  }

  @Test
  void momentsFit() {
    var moments = LengthMoments.of(10, 50, 200, 800, 3000);
    var law = moments.law();
    assertThat(moments.mean()).isCloseTo(5.2651175212, within(1e-10));
    assertThat(moments.variance()).isCloseTo(3.9069759928, within(1e-10));
    assertThat(law.shape()).isCloseTo(7.0953756981, within(1e-9));
    assertThat(law.rate()).isCloseTo(1.3476196247, within(1e-10));
    assertThat(DoubleStream.of(10, 100, 1000, 5000).map(law::fit).toArray())
        .containsExactly(new double[] {0.042664, 0.414262, 0.810733, 0.934849}, within(5e-7));
  }

  @Test
  void momentsOfPartsAreThoseOfTheWhole() {
    var whole = LengthMoments.of(1, 5, 9, 300, 12, 7);
    var parts =
        LengthMoments.of(1, 5)
            .plus(LengthMoments.none())
            .plus(LengthMoments.of(9, 300, 12).plus(LengthMoments.of(7)));
    assertThat(parts.count()).isEqualTo(whole.count());
    assertThat(parts.mean()).isCloseTo(whole.mean(), within(1e-12));
    assertThat(parts.variance()).isCloseTo(whole.variance(), within(1e-12));
  }

  @Test
  void equalLengthsStillHaveALaw() {
    var law = LengthMoments.of(20, 20, 20).law();
    assertThat(law.fit(10)).isLessThan(1e-6);
    assertThat(law.fit(40)).isGreaterThan(1 - 1e-6);
  }

  @Test
  void aHeadThatWasNeverTrainedIsGated() {
    double untrained = Softplus.of(0);
    assertThat(Gates.released().admits(new GammaLength(untrained, untrained))).isFalse();
    assertThat(Gates.open().admits(new GammaLength(untrained, untrained))).isTrue();
  }

  @Test
  void theCloseMarkerPassesTheGates() {
    double rate = 40;
    assertThat(Gates.released().admits(new GammaLength(1 + rate * Math.log(2), rate))).isTrue();
    assertThat(Gates.released().admits(new GammaLength(1 + rate * 0.6418, rate))).isFalse();
    assertThat(Gates.released().admits(new GammaLength(6, 3))).isFalse();
  }

  @Test
  void refusesWhatIsNoLaw() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GammaLength(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GammaLength(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> GammaLength.z(0));
  }
}
