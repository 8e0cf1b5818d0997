package org.basir.inference.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TokenIdsTests {

  @Test
  void areJoinedAndCut() {
    var ids = TokenIds.of(3, 1).plus(TokenIds.of(4)).plus(1);

    assertThat(ids).isEqualTo(TokenIds.of(3, 1, 4, 1));
    assertThat(ids.slice(1, 3)).isEqualTo(TokenIds.of(1, 4));
    assertThat(ids.last()).isEqualTo(1);
  }

  @Test
  void keepTheirNumbersWhenTheGivenArrayChanges() {
    var given = new int[] {5, 6};
    var ids = TokenIds.of(given);

    given[0] = 9;

    assertThat(ids.at(0)).isEqualTo(5);
  }

  @Test
  void refuseNumbersBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenIds.of(1, -2))
        .withMessageContaining("-2");
  }
}
