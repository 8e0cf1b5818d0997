package org.basir.inference.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassifierInputTests {

  @Test
  void putsSectionAndHeadingAheadOfTheText() {
    assertThat(ClassifierInput.of("Part B", "Customs", "Duty is cut."))
        .isEqualTo("Part B\nCustoms\nDuty is cut.");
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(ClassifierInput.of(" ", "", " Duty is cut. ")).isEqualTo("Duty is cut.");
  }
}
