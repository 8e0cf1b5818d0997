package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.junit.jupiter.api.Test;

class RespondentTests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final ScopePath JOB = ScopePath.of("acme", "job");
  private static final ThinkingFormat TAGS = ThinkingFormat.tags();

  private final BudgetLedger ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
  private final List<CallRecord> calls = new ArrayList<>();

  /// Thinks ten characters and answers `42`; answers at once where its thinking was closed.
  private final LikelyModel model = new LikelyModel(RespondentTests::goOn);

  private static String goOn(String prompt) {
    if (prompt.endsWith(TAGS.close())) {
      return "42";
    }
    return "0123456789" + TAGS.close() + "42";
  }

  @Test
  void closesThinkingAtItsBudgetAndAsksForTheAnswer() {
    var reply = answered(new Strategy.HardCap(), need(4, 10));

    assertThat(reply.thinking()).isEqualTo("0123");
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.HARD_LIMIT);
    assertThat(reply.call().usage().thinking()).isEqualTo(4);
    assertThat(model.prompts().getLast()).isEqualTo("What?<think>0123</think>");
  }

  @Test
  void leavesThinkingThatEndsInTimeAsItIs() {
    var reply = answered(new Strategy.HardCap(), need(50, 10));

    assertThat(reply.thinking()).isEqualTo("0123456789");
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().followed()).isTrue();
    assertThat(reply.call().enforcers()).isEmpty();
  }

  @Test
  void letsThinkingEatTheAnswerOnlyIfNothingKeepsItFromDoingSo() {
    var reply = answered(new Strategy.Vanilla(), need(4, 3));

    assertThat(reply.text()).isEmpty();
    assertThat(reply.call().finish()).isEqualTo(FinishReason.TRUNCATED_THINKING);
    assertThat(answered(new Strategy.Vanilla(), need(40, 10)).text()).isEqualTo("42");
  }

  @Test
  void tellsTheModelItsBudgetButNotTooSmallAOne() {
    var advisory = new Advisory("%s Within %d tokens.", AdvisoryFloor.usual());

    var reply = answered(advisory, need(4, 10));

    assertThat(model.prompts().getFirst()).startsWith("What? Within 50 tokens.<think>");
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ADVISORY, Enforcer.HARD_LIMIT);
  }

  @Test
  void asksForTheAnswerInOneCallWithoutMarkersWhereItIsNotToThink() {
    var reply = answered(new Strategy.Direct(), need(0, 20));

    assertThat(model.prompts()).containsExactly("What?");
    assertThat(reply.text()).isEqualTo("0123456789" + TAGS.close() + "42");
    assertThat(reply.call().usage().prompt()).isEqualTo(5);
  }

  @Test
  void chargesWhatTheServerCountsAndKeepsNothingReserved() {
    var reply = answered(new Strategy.HardCap(), need(4, 10));

    var left = ledger.snapshot(JOB);
    assertThat(left.spent()).isEqualTo(reply.call().usage().total());
    assertThat(left.reserved()).isZero();
    assertThat(reply.call().charged().overrun()).isZero();
  }

  @Test
  void thinksLessWhereTheBudgetIsShort() {
    // two readings of 20 tokens, 10 of answer, and 6 of thinking that are written and read
    ledger.limit(JOB, Limit.of(2 * 20 + 10 + 2 * 6));

    var reply = answered(new Strategy.HardCap(), need(40, 10));

    assertThat(reply.call().level()).isEqualTo(DegradeLevel.TRIMMED_THINKING);
    assertThat(reply.thinking()).isEqualTo("012345");
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void answersWithoutThinkingWhereOnlyThatCanBePaid() {
    for (var strategy : List.of(new Strategy.HardCap(), new Strategy.Vanilla())) {
      ledger.limit(JOB, Limit.of(ledger.snapshot(JOB).spent() + 20 + 10));

      var reply = answered(strategy, need(40, 10));

      assertThat(reply.call().level()).isEqualTo(DegradeLevel.NO_THINKING);
      assertThat(reply.text()).isEqualTo("42");
      assertThat(reply.call().charged().overrun()).isZero();
    }
  }

  @Test
  void refusesWithTheReasonAndWhatItWouldHaveTaken() {
    ledger.limit(JOB, Limit.of(29));

    var reply = ask("1", new Strategy.HardCap(), need(4, 10));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> {
              assertThat(refused.why().text()).startsWith("BUDGET_EXHAUSTED acme/job: 0 of 29");
              assertThat(refused.wanted()).isEqualTo(2 * 20 + 4 + 14);
            });
    assertThat(model.prompts()).isEmpty();
    assertThat(calls).extracting(CallRecord::finish).containsExactly(FinishReason.DENIED);
  }

  @Test
  void doesNotAskAgainWhatWasPaidFor() {
    ask("same", new Strategy.HardCap(), need(4, 10));

    assertThat(ask("same", new Strategy.HardCap(), need(4, 10)))
        .isInstanceOf(Reply.PaidBefore.class);
    assertThat(model.prompts()).hasSize(2);
  }

  @Test
  void chargesTheThinkingOfAQuestionWhoseAnswerFailed() {
    model.failsFromCall(2);

    assertThatThrownBy(() -> ask("1", new Strategy.HardCap(), need(4, 10)))
        .isInstanceOf(CompletionFailed.class);

    assertThat(ledger.snapshot(JOB).spent()).isEqualTo(12 + 4);
    assertThat(ledger.snapshot(JOB).reserved()).isZero();
  }

  @Test
  void keepsNothingReservedWhateverGoesWrong() {
    var respondent =
        new Respondent(model, TAGS, ledger, TokenWeights.EQUAL, () -> NOON, calls::add);

    assertThatThrownBy(() ->
            respondent.answer(
                new Question(JOB, new IdempotencyKey("1"), "What?", OptionalInt.empty()),
                new Strategy.HardCap(),
                need(4, 10),
                Sampling.greedy(),
                piece -> {
                  throw new IllegalStateException("the listener broke");
                }))
        .hasMessage("the listener broke");

    assertThat(ledger.snapshot(JOB).reserved()).isZero();
  }

  @Test
  void refusesAWordingWithoutTheQuestion() {
    assertThatThrownBy(() -> new Advisory("Within %d tokens.", AdvisoryFloor.usual()))
        .hasMessageContaining("Within %d tokens.");
  }

  @Test
  void freesAQuestionThatFailedBeforeAnythingWasUsed() {
    model.failsFromCall(1);

    assertThatThrownBy(() -> ask("1", new Strategy.HardCap(), need(4, 10)))
        .isInstanceOf(CompletionFailed.class);

    assertThat(ledger.snapshot(JOB).spent()).isZero();
    model.recovers();
    assertThat(ask("1", new Strategy.HardCap(), need(4, 10))).isInstanceOf(Reply.Answered.class);
  }

  private Reply.Answered answered(Strategy strategy, Need need) {
    return (Reply.Answered) ask("key " + calls.size(), strategy, need);
  }

  private Reply ask(String key, Strategy strategy, Need need) {
    var respondent =
        new Respondent(model, TAGS, ledger, TokenWeights.EQUAL, () -> NOON, calls::add);
    return respondent.answer(
        new Question(JOB, new IdempotencyKey(key), "What?", OptionalInt.empty()),
        strategy,
        need,
        Sampling.greedy(),
        PieceListener.UNHEARD);
  }

  private static Need need(long think, long answer) {
    return new Need(think, 0, answer, answer);
  }
}
