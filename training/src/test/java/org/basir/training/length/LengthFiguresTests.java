package org.basir.training.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.inference.guidance.GammaLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LengthFiguresTests {

  @Test
  @DisplayName("2.10: targets of the last five positions")
  void lengthsFallToOneAtTheClosingMarker() {
    var states = new ArrayList<float[][]>();
    for (int i = 0; i < 8; i++) {
      states.add(new float[][] {{i}, {10 + i}});
    }
    var trace = new ThinkingTrace(List.of(7, 1, 2, 3, 4, 5, 9, 8), 1, 6, states);
    var positions = trace.positions(ThinkingTrace::last);
    assertThat(positions).extracting(LengthPosition::length).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(positions).extracting(LengthPosition::next).containsExactly(1, 2, 3, 4, 5, 9);
    assertThat(positions.getLast().states()).containsExactly(16f);
    assertThat(trace.positions(ThinkingTrace::all).getFirst().states()).containsExactly(1f, 11f);
    assertThat(positions.subList(1, 6).stream().map(one -> GammaLength.z(one.length())).toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : 1)
        .containsExactly(1.791759, 1.609438, 1.386294, 1.098612, 0.693147);
  }

  @Test
  void rightLawsAreCalibrated() {
    var random = new Random(1);
    var law = new GammaLength(80, 12);
    var predicted = new ArrayList<LengthFigures.Predicted>();
    for (int i = 0; i < 4000; i++) {
      double z = gamma(80, random) / 12;
      int length = (int) Math.max(1, Math.round(Math.expm1(z)));
      predicted.add(new LengthFigures.Predicted(law, length, length));
    }
    var figures = LengthFigures.of(predicted);
    assertThat(figures.below())
        .allSatisfy((quantile, share) -> assertThat(share).isCloseTo(quantile, within(0.03)));
  }

  @Test
  void sharpLawsMissLittle() {
    var laws = new ArrayList<GammaLength>();
    for (int length = 100; length >= 1; length--) {
      double z = GammaLength.z(length + 2);
      laws.add(new GammaLength(1 + z * 1e6, 1e6));
    }
    var figures = LengthFigures.of(LengthFigures.predicted(laws));
    assertThat(figures.positions()).isEqualTo(100);
    assertThat(figures.miss()).isCloseTo(2, within(1e-3));
    assertThat(figures.missNear()).containsOnlyKeys(10, 25, 50);
    assertThat(figures.near()).isCloseTo(1, within(1e-3));
    assertThatThrownBy(() -> LengthFigures.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// A Gamma variable of a whole shape and rate 1, as a sum of exponential ones.
  private static double gamma(int shape, Random random) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return sum;
  }
}
