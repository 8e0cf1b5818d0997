package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.basir.training.recipe.Loss;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two sectors with logits 2 and -1, the first one carried, worked by hand: p = 0.880797, 0.268941.
class LossesTests {

  @ParameterizedTest
  @CsvSource({
    // 0.126928 + 0.313262
    "bce, 0.440190",
    "focal:0, 0.440190",
    // 0.126928 * 0.119203^2 + 0.313262 * 0.268941^2
    "focal:2, 0.024461",
    // 0.126928 + 0.218941^4 * -ln(1 - 0.218941)
    "asymmetric:0:4:0.05, 0.127496",
    "asymmetric:1:0:0, 0.328392"
  })
  void agreeWithTheFormulas(String loss, double expected) {
    try (var _ = new PointerScope()) {
      var logits = Tensor.create(new float[] {2, -1}, 1, 2);
      var targets = Tensor.create(new float[] {1, 0}, 1, 2);
      assertThat(Losses.sum(Loss.parse(loss), logits, targets).item_double())
          .isCloseTo(expected, within(2e-6));
    }
  }
}
