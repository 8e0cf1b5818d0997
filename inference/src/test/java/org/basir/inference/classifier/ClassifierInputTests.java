package org.basir.inference.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassifierInputTests {

  @Test
  void readsTheTextAlone() {
    assertThat(ClassifierInput.of("Part B", "Customs", " Duty is cut.\n"))
        .isEqualTo("Duty is cut.");
  }
}
