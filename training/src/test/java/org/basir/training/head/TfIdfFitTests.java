package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.basir.inference.safetensors.SafeTensors;
import org.junit.jupiter.api.Test;

class TfIdfFitTests {

  private static final List<String> TEXTS =
      List.of("gold duty", "gold gold duty", "tea duty", "roads");

  @Test
  void keepsTermsOfEnoughTexts() {
    var file = fit(2, 100);

    assertThat(file.tensor("vocabulary").text().lines())
        .containsExactly("duty", "gold", "gold duty");
    assertThat(file.tensor("idf").floats())
        .containsExactly(
            (float) (Math.log(5 / 4.0) + 1),
            (float) (Math.log(5 / 3.0) + 1),
            (float) (Math.log(5 / 3.0) + 1));
  }

  @Test
  void keepsTheCommonestTermsOfTooMany() {
    assertThat(fit(1, 2).tensor("vocabulary").text().lines()).containsExactly("duty", "gold");
  }

  private static SafeTensors fit(int fewestTexts, int mostTerms) {
    return new SafeTensors(Map.of(), new TfIdfFit(fewestTexts, mostTerms).fit(TEXTS).tensors());
  }
}
