package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.10: properties of guidance")
final class GuidancePropertiesSpec210Tests {

  @Test
  void fitNeverFallsAsMoreRemains() {
    long seed = 21;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      var law = new GammaLength(random.nextDouble(1, 200), random.nextDouble(1, 30));
      double last = Double.NEGATIVE_INFINITY;
      for (int r = 1; r < 20_000; r = r * 3 / 2 + 1) {
        assertThat(law.lnFit(r)).as("seed %s, %s", seed, law).isGreaterThanOrEqualTo(last - 1e-12);
        last = law.lnFit(r);
      }
    }
  }

  @Test
  void closingLosesAgainstLongerTokensAsMoreRemains() {
    double last = Double.POSITIVE_INFINITY;
    for (int r = 5; r < 50_000; r += 1 + r / 3) {
      double advantage =
          FourTokens.lnFit(FourTokens.CLOSE, r) - FourTokens.lnFit(FourTokens.WAIT, r);
      assertThat(advantage).as("r = %s", r).isLessThanOrEqualTo(last + 1e-12);
      last = advantage;
    }
  }

  @Test
  void withoutEndTheModelDecidesAmongTheBelieved() {
    var p = FourTokens.exactly(1e12).distribution();
    double believed = 0.55 + 0.3 + 0.0005;
    assertThat(p[FourTokens.WAIT]).isCloseTo(0.55 / believed, within(1e-6));
    assertThat(p[FourTokens.SO]).isCloseTo(0.3 / believed, within(1e-6));
    assertThat(p[FourTokens.GATED]).isZero();
  }
}
