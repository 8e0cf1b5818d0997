package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class AgreementTests {

  private static final SectorCode A = new SectorCode(1);
  private static final SectorCode B = new SectorCode(2);
  private static final SectorCode C = new SectorCode(3);

  @Test
  void isOneAtTheRightEndAndMinusOneAtTheWrongOne() {
    var returns = Map.of(A, .3, B, .2, C, .1);

    assertThat(Agreement.of(returns, Map.of(A, 3.0, B, 2.0, C, 1.0)))
        .isEqualTo(Map.of(A, 1.0, B, 0.0, C, 1.0));
    assertThat(Agreement.of(returns, Map.of(A, 1.0, B, 2.0, C, 3.0)))
        .isEqualTo(Map.of(A, -1.0, B, 0.0, C, -1.0));
    assertThat(Agreement.of(returns, Map.of(A, 1.0, B, 1.0, C, 1.0)))
        .isEqualTo(Map.of(A, 0.0, B, 0.0, C, -0.0));
  }

  @Test
  void looksOnlyAtSectorsThatHaveBoth() {
    assertThat(Agreement.of(Map.of(A, .1, B, .2), Map.of(B, 2.0, C, 3.0))).isEmpty();
    assertThat(Agreement.of(Map.of(A, .1, B, .2, C, .3), Map.of(A, 1.0, B, 2.0)))
        .isEqualTo(Map.of(A, 1.0, B, 1.0));
  }
}
