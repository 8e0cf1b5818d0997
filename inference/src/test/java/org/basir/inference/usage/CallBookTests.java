package org.basir.inference.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Settlement;
import org.basir.inference.llm.TokenUsage;
import org.basir.metrics.tokens.ItemUse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallBookTests {

  private static final ScopePath JOB = ScopePath.of("acme", "job");

  private static CallRecord call(String request, int thinking, int completion) {
    return new CallRecord(
        JOB.child(request),
        Instant.parse("2026-02-01T11:00:00Z"),
        "model",
        Purpose.ANSWER,
        Set.of(Enforcer.HARD_LIMIT),
        new CallBudget(1_000, 400, 200),
        new TokenUsage(100, 0, thinking, completion, TokenUsage.Source.REPORTED),
        new Settlement(100 + completion, 0),
        DegradeLevel.FULL,
        FinishReason.STOP,
        Duration.ofMillis(700),
        OptionalDouble.empty());
  }

  private static CallRecord ended(CallRecord call, Purpose purpose, FinishReason finish) {
    return new CallRecord(
        call.scope(),
        call.at(),
        call.model(),
        purpose,
        call.enforcers(),
        call.budget(),
        call.usage(),
        call.charged(),
        finish == FinishReason.DENIED ? DegradeLevel.REFUSED : DegradeLevel.TRIMMED_THINKING,
        finish,
        call.latency(),
        call.score());
  }

  private static List<CallRecord> calls() {
    return List.of(
        ended(call("a", 0, 100), Purpose.PLAN, FinishReason.STOP),
        call("a", 300, 400).withScore(1),
        call("b", 500, 600).withScore(1),
        ended(call("c", 400, 1_500).withScore(0), Purpose.ANSWER, FinishReason.FORCED_CLOSE),
        call("d", 200, 500).withScore(1));
  }

  @Test
  @DisplayName("6.6: what a record tells of its budget")
  void knowsWhetherABudgetWasFollowed() {
    var within = call("a", 300, 400);

    assertThat(within.followed()).isTrue();
    assertThat(within.utilisation()).hasValue(.75);
    assertThat(within.answerTokens()).isEqualTo(100);
    assertThat(call("a", 401, 500).followed()).isFalse();
    assertThat(ended(within, Purpose.ANSWER, FinishReason.FORCED_CLOSE).followed()).isFalse();
    var denied = ended(within, Purpose.ANSWER, FinishReason.DENIED);
    assertThat(denied.isBudgeted()).isFalse();
    assertThat(denied.utilisation()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> within.withScore(90));
  }

  @Test
  @DisplayName("6.6: figures of each scope")
  void addsUpCallsInTheirScopesAndAbove() {
    var book = new CallBook();
    calls().forEach(book::ended);
    book.ended(ended(call("e", 0, 0), Purpose.ANSWER, FinishReason.DENIED));

    var figures = book.figures(JOB.tenant());

    assertThat(figures.e3().value()).isCloseTo(7.5, within(1e-12));
    assertThat(figures.e3Total().value()).isCloseTo(1e4 * 9 / (4 * 3_100.0), within(1e-12));
    assertThat(figures.e3Cost().tokens()).isEqualTo(3_700);
    assertThat(figures.following().responses()).isEqualTo(5);
    assertThat(figures.following().ratio()).isEqualTo(.6);
    assertThat(figures.following().overshoot(1)).isEqualTo(100);
    assertThat(figures.denials()).isEqualTo(1);
    assertThat(figures.levels().count(DegradeLevel.FULL)).isEqualTo(3);
    assertThat(figures.tokens().calls()).isEqualTo(6);
    assertThat(figures.tokens().latency()).isEqualTo(Duration.ofMillis(4_200));
    assertThat(book.figures(JOB.child("a")).tokens().completion()).isEqualTo(500);
    assertThat(book.figures(JOB.child("none")).tokens().calls()).isZero();
  }

  @Test
  void keepsAboveWhatItForgets() {
    var book = new CallBook();
    calls().forEach(book::ended);

    book.forget(JOB);

    assertThat(book.figures(JOB.child("a")).tokens().calls()).isZero();
    assertThat(book.figures(JOB.tenant()).tokens().calls()).isEqualTo(5);
  }

  @Test
  @DisplayName("4.4: the calls of a question are one item")
  void addsUpCallsOfAQuestion() {
    assertThat(Questions.of(calls()))
        .containsExactly(
            new ItemUse(1, 400, 500, 700),
            new ItemUse(1, 600, 600, 700),
            new ItemUse(0, 1_500, 1_500, 1_600),
            new ItemUse(1, 500, 500, 600));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Questions.of(List.of(call("a", 0, 1).withScore(1), call("a", 0, 1).withScore(0))));
  }
}
