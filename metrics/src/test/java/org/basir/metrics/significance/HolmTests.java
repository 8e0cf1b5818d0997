package org.basir.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTests {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /// `p.adjust(c(.01, .04, .03, .005), "holm")` in R: 0.03, 0.06, 0.06, 0.02.
  @Test
  void agreesWithR() {
    assertThat(Holm.adjusted(.01, .04, .03, .005))
        .containsExactly(new double[] {.03, .06, .06, .02}, EXACT);
  }

  @Test
  void neverExceedsOneAndLeavesASingleTestAlone() {
    assertThat(Holm.adjusted(.6, .9)).containsExactly(new double[] {1, 1}, EXACT);
    assertThat(Holm.adjusted(.2)).containsExactly(new double[] {.2}, EXACT);
  }

  @Test
  void doesNotCountWhatWasNotTested() {
    assertThat(Holm.adjusted(.02, Double.NaN, .5)[0]).isEqualTo(.04, EXACT);
    assertThat(Holm.adjusted(.02, Double.NaN, .5)[1]).isNaN();
  }
}
