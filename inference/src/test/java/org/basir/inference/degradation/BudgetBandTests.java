package org.basir.inference.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetBandTests {

  private static final ScopePath JOB = ScopePath.of("acme", "job");
  private static final Snapshot SNAPSHOT =
      new Snapshot(JOB, Optional.of(Limit.of(1_000)), 700, 200, 0);

  @ParameterizedTest
  @DisplayName("6.5: the bands of what is left")
  @CsvSource({
    "1000, NORMAL",
    "700, NORMAL",
    "699, CONVERGE",
    "300, CONVERGE",
    "299, VERIFY",
    "100, VERIFY",
    "99, FINISH",
    "0, FINISH",
  })
  void fallsWithWhatIsLeft(long remaining, BudgetBand band) {
    assertThat(BudgetBand.of(remaining, 1_000)).isEqualTo(band);
  }

  @Test
  void readsASnapshot() {
    assertThat(BudgetBand.of(SNAPSHOT)).isEqualTo(BudgetBand.VERIFY);
    assertThat(BudgetBand.of(new Snapshot(JOB, Optional.empty(), 700, 200, 0)))
        .isEqualTo(BudgetBand.NORMAL);
    assertThat(BudgetBand.of(0, 0)).isEqualTo(BudgetBand.FINISH);
  }

  @Test
  @DisplayName("6.5: a refusal says scope, limit, what is spent and when to come back")
  void tellsWhyItRefuses() {
    var later = Instant.parse("2026-02-01T12:00:00Z");

    var refusal = BudgetExhausted.of(new Denied(JOB, 100, Optional.of(later)), SNAPSHOT);

    assertThat(refusal).isEqualTo(new BudgetExhausted(JOB, 1_000, 900, Optional.of(later)));
    assertThat(refusal.text())
        .isEqualTo("BUDGET_EXHAUSTED acme/job: 900 of 1000 used, retry at 2026-02-01T12:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BudgetExhausted.of(new Denied(JOB.tenant(), 0, Optional.empty()), SNAPSHOT));
  }

  @Test
  @DisplayName("6.5: no model is told to aim for fewer than 50 tokens")
  void advisesNoLessThanTheFloor() {
    assertThat(AdvisoryFloor.usual().advised(10)).isEqualTo(50);
    assertThat(AdvisoryFloor.usual().advised(51)).isEqualTo(51);
    assertThat(new AdvisoryFloor(0).advised(10)).isEqualTo(10);
  }

  @Test
  @DisplayName("6.5: an empty answer after thinking is tried once more with what is kept for it")
  void salvagesAnEmptyAnswer() {
    assertThat(Salvage.of(" \n", 400, 120)).hasValue(120);
    assertThat(Salvage.of("42", 400, 120)).isEmpty();
    assertThat(Salvage.of("", 0, 120)).isEmpty();
    assertThat(Salvage.of("", 400, 0)).isEmpty();
  }
}
