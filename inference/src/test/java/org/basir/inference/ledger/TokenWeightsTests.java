package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.basir.inference.llm.TokenUsage;
import org.junit.jupiter.api.Test;

class TokenWeightsTests {

  private static final TokenUsage USAGE = new TokenUsage(30, 10, 5, 7, TokenUsage.Source.COUNTED);

  @Test
  void countInputCachedInputAndOutput() {
    assertThat(TokenWeights.EQUAL.units(USAGE)).isEqualTo(37);
    assertThat(TokenWeights.OUTPUT_ONLY.units(USAGE)).isEqualTo(7);
    assertThat(new TokenWeights(1_000, 100, 4_000).units(USAGE)).isEqualTo(20 + 1 + 28);
  }

  @Test
  void roundUpWholeCallsAndNotTokens() {
    assertThat(new TokenWeights(100, 100, 100).units(USAGE)).as("3.7 units").isEqualTo(4);
    var exact = new TokenUsage(30, 0, 0, 0, TokenUsage.Source.COUNTED);
    assertThat(new TokenWeights(100, 100, 100).units(exact)).as("0.1 * 30").isEqualTo(3);
  }

  @Test
  void tellWhatOutputUnitsPayFor() {
    var weights = new TokenWeights(1_000, 100, 4_000);

    assertThat(weights.outputTokens(100, 60)).isEqualTo(10);
    assertThat(weights.outputTokens(103, 60)).isEqualTo(10);
    assertThat(weights.outputTokens(50, 60)).isZero();
  }

  @Test
  void refuseFreeOutput() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenWeights(1_000, 0, 0));
  }
}
