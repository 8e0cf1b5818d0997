package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basir.app.client.TokenBudget;
import org.junit.jupiter.api.Test;

class TokenBudgetTableTests {

  @Test
  void leavesOutWhatIsNotLimited() {
    var lines =
        new TokenBudgetTable(
                List.of(
                    new TokenBudget("desk", 1_000_000L, "day", 2264, 40, 997_696L, 0),
                    new TokenBudget("desk/job", null, null, 2264, 0, null, 0)))
            .lines();

    assertThat(lines.get(1)).matches("desk +1,000,000 +day +2,264 +40 +997,696");
    assertThat(lines.get(2)).matches("desk/job +2,264 +0");
  }
}
