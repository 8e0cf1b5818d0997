package org.basir.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.basir.training.recipe.Precision;
import org.basir.training.recipe.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTests {

  @Test
  void takesEveryValueWithEveryOther() {
    var variants =
        Variation.product(
            Recipe.standard(),
            List.of(
                Variation.parse("precision=fp32,bf16-kahan"), Variation.parse("rate=2e-5,1e-4")));

    assertThat(variants)
        .extracting(Variant::label)
        .containsExactly(
            "precision=fp32 rate=2e-5",
            "precision=fp32 rate=1e-4",
            "precision=bf16-kahan rate=2e-5",
            "precision=bf16-kahan rate=1e-4");
    var last = variants.getLast().recipe();
    assertThat(last.precision()).isEqualTo(Precision.BF16_KAHAN);
    assertThat(last.optimiser().rate()).isEqualTo(1e-4);
    assertThat(last.withPrecision(Precision.MIXED).withOptimiser(Recipe.standard().optimiser()))
        .isEqualTo(Recipe.standard());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "encoder, bge-small-en-v1.5",
        "method, \"lora:8:query,value\"",
        "scoring, definitions",
        "loss, focal:2.0",
        "precision, fp32",
        "schedule, linear",
        "rate, 1.25E-5",
        "head-rate, 0.125",
        "beta2, 0.95"
      })
  void changesOneThing(String axis, String value) {
    var changed = Axis.parse(axis).change(Recipe.standard(), value);

    assertThat(changed.toString()).contains(value).isNotEqualTo(Recipe.standard().toString());
  }

  @Test
  void partsValuesWithCommasByOtherSigns() {
    assertThat(Variation.parse("method=full;lora:8:query,value").values())
        .containsExactly("full", "lora:8:query,value");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "precision, is not of the form",
        "colour=red, nothing varies by 'colour'",
        "rate=fast, 'fast' is no number",
        "rate=, '' is no number",
        "schedule=slow, schedule 'slow'"
      })
  void refusesWhatItDoesNotKnow(String text, String message) {
    assertThatThrownBy(() -> Variation.product(Recipe.standard(), List.of(Variation.parse(text))))
        .hasMessageContaining(message);
  }
}
