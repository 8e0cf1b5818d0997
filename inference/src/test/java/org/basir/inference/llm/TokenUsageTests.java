package org.basir.inference.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.basir.inference.llm.TokenUsage.Source;
import org.junit.jupiter.api.Test;

class TokenUsageTests {

  @Test
  void addsUpAndIsAsSureAsTheLeastSurePart() {
    var reported = new TokenUsage(10, 4, 2, 7, Source.REPORTED);
    var counted = new TokenUsage(5, 0, 0, 1, Source.COUNTED);

    assertThat(reported.plus(counted)).isEqualTo(new TokenUsage(15, 4, 2, 8, Source.COUNTED));
    assertThat(reported.plus(TokenUsage.none())).isEqualTo(reported);
  }

  @Test
  void refusesMoreThinkingThanWasProduced() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUsage(1, 0, 3, 2, Source.REPORTED))
        .withMessage("3 of 2 tokens are thinking");
  }
}
