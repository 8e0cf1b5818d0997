package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2.10: incomplete gamma")
final class IncompleteGammaSpec210Tests {

  @ParameterizedTest
  @CsvSource({
    "1,   1,   0.632120558828558",
    "2,   1,   0.264241117657115",
    "0.5, 0.5, 0.682689492137086",
    "100, 90,  0.158220989186430",
    "100, 100, 0.513298798279149",
    "100, 110, 0.841721329939913",
    "300, 250, 0.00116239363105462",
    "70,  60,  0.111789646958847",
    "5,   20,  0.999983055256070"
  })
  void probabilitiesAreThoseOfTheSpecification(double a, double x, double expected) {
    assertThat(IncompleteGamma.p(a, x)).isCloseTo(expected, relative(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 15, 51,  -26.8700689794",
    "110, 16, 201, -5.30175294644",
    "30,  12, 51,  -0.00306940062907"
  })
  void logarithmsAreThoseOfTheSpecification(double a, double rate, double base, double expected) {
    // twelve digits are given: half a unit of the last one is 5e-11 of the first number's size
    assertThat(IncompleteGamma.lnP(a, rate * Math.log(base)))
        .isCloseTo(expected, relative(expected));
  }

  @Test
  void growsFromZeroToOne() {
    assertThat(IncompleteGamma.p(3, 0)).isZero();
    assertThat(IncompleteGamma.p(3, Double.POSITIVE_INFINITY)).isEqualTo(1);
    long seed = 210;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      double a = Math.exp(random.nextDouble(-3, 6));
      double x = a * Math.exp(random.nextDouble(-3, 3));
      double here = IncompleteGamma.lnP(a, x);
      assertThat(here).as("seed %s, P(%s, %s)", seed, a, x).isNotNaN().isLessThanOrEqualTo(0);
      assertThat(IncompleteGamma.lnP(a, x * 1.01) - here)
          .as("seed %s, P(%s, %s)", seed, a, x)
          .isGreaterThanOrEqualTo(-1e-12);
    }
  }

  @Test
  void seriesAndFractionMeet() {
    for (double a : new double[] {0.3, 1, 7, 99, 400}) {
      double below = IncompleteGamma.p(a, Math.nextDown(a + 1));
      double above = IncompleteGamma.p(a, a + 1);
      assertThat(above).isCloseTo(below, Offset.offset(1e-12));
    }
  }

  @Test
  void isDefinedForPositiveShapesOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> IncompleteGamma.lnP(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> IncompleteGamma.lnP(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> IncompleteGamma.lnP(1, Double.NaN));
  }

  private static Offset<Double> relative(double expected) {
    return Offset.offset(1e-11 * Math.abs(expected));
  }
}
