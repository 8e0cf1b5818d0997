package org.basir.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTests {

  @ParameterizedTest
  @ValueSource(strings = {"frozen", "full", "full+embeddings", "lora:8", "lora:4:query,value"})
  void readsAMethodAsItIsWritten(String text) {
    assertThat(Adaptation.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "lora, \"'lora' is no method\"",
        "lora:x, \"rank 'x' is no whole number\"",
        "lora:0, a rank of 1 to 64",
        "lora:65, a rank of 1 to 64",
        "lora:4:gate, \"'gate' is no matrix\"",
        "partial, \"'partial' is no method\""
      })
  void saysWhatIsWrongWithAMethod(String text, String message) {
    assertThatThrownBy(() -> Adaptation.parse(text)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bce", "focal:2.0", "asymmetric:0.0:4.0:0.05"})
  void readsALossAsItIsWritten(String text) {
    assertThat(Loss.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "focal, \"'focal' is no loss\"",
        "focal:-1, gamma must be at least 0",
        "asymmetric:0:1:1, the margin must be 0 to below 1",
        "asymmetric:0:x:0, \"the negative exponent 'x' is no number\""
      })
  void saysWhatIsWrongWithALoss(String text, String message) {
    assertThatThrownBy(() -> Loss.parse(text)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void readsAPrecisionAsItIsWritten(Precision precision) {
    assertThat(Precision.parse(precision.toString())).isEqualTo(precision);
  }

  @Test
  void knowsTheMatricesOfALayer() {
    assertThat(Matrix.DOWN.isNamed("encoder.layer.3.output.dense.weight")).isTrue();
    assertThat(Matrix.DOWN.isNamed("encoder.layer.3.attention.output.dense.weight")).isFalse();
    assertThat(Matrix.QUERY.isNamed("encoder.layer.11.attention.self.query.weight")).isTrue();
    assertThat(Matrix.QUERY.isNamed("attention.self.query.weight")).isFalse();
  }

  @Test
  void refusesRatesThatCannotBe() {
    assertThatThrownBy(() -> Optimiser.standard().withRate(0)).hasMessageContaining("the rate");
    assertThatThrownBy(() -> Optimiser.standard().withSchedule("rex:2"))
        .hasMessageContaining("rex:2");
    assertThat(Optimiser.standard().withSchedule("plateau").schedule()).isEqualTo("plateau");
  }
}
