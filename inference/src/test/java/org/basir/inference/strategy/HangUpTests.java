package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("5: a cut by streaming where the server can do nothing")
class HangUpTests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  @ParameterizedTest(name = "told apart: {0}")
  @ValueSource(booleans = {true, false})
  void asksForTheAnswerAnewWithWhatWasThought(boolean told) {
    var model = TalkingModel.thinking(99, told);

    var reply = answered(model, HangUp.standard(), PieceListener.UNHEARD);

    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.thinking()).isEqualTo("x".repeat(60));
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.HARD_LIMIT);
    assertThat(reply.call().usage().completion()).isEqualTo(62);
    assertThat(reply.call().charged().overrun()).isZero();
    assertThat(model.requests()).hasSize(2);
    assertThat(TalkingModel.words(model.requests().getLast()))
        .startsWith("What?")
        .contains("x".repeat(60));
  }

  @ParameterizedTest(name = "told apart: {0}")
  @ValueSource(booleans = {true, false})
  void leavesThinkingAloneThatEndsInTime(boolean told) {
    var model = TalkingModel.thinking(59, told);

    var reply = answered(model, HangUp.standard(), PieceListener.UNHEARD);

    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.thinking()).isEqualTo("x".repeat(59));
    assertThat(reply.call().finish()).isEqualTo(FinishReason.STOP);
    assertThat(reply.call().enforcers()).isEmpty();
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void hangsUpForGoodWhenTheListenerDoes() {
    var model = TalkingModel.thinking(99, true);

    var reply = answered(model, HangUp.standard(), _ -> false);

    assertThat(reply.call().finish()).isEqualTo(FinishReason.CANCELLED);
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void asksForAnEffortWhereTheEngineTakesOne() {
    var model = TalkingModel.thinking(99, true, Capability.THINKING_EFFORT);

    var reply = answered(model, HangUp.standard(), PieceListener.UNHEARD);

    assertThat(model.requests())
        .extracting(request -> request.thinkingTokens().orElseThrow())
        .containsExactly(60, 0);
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.EFFORT, Enforcer.HARD_LIMIT);
  }

  @Test
  void endsWhatAnAdviceDoesNot() {
    var model = TalkingModel.thinking(99, true);
    var advice = new Advisory("%s Within %d.", new AdvisoryFloor(0), HangUp.standard());

    var reply = answered(model, advice, PieceListener.UNHEARD);

    assertThat(TalkingModel.words(model.requests().getFirst())).isEqualTo("What? Within 60.");
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ADVISORY, Enforcer.HARD_LIMIT);
  }

  @Test
  void isTheCapOfEnginesWithNothingBetter() {
    assertThat(Strategy.cap(Set.of()).approach()).isEqualTo(Approach.HANG_UP);
    assertThat(Strategy.cap(Set.of(Capability.THINKING_LIMIT)))
        .isEqualTo(new Strategy.OneReply(true));
    assertThat(Strategy.cap(EnumSet.allOf(Capability.class))).isEqualTo(new Strategy.HardCap());
  }

  @Test
  void refusesWordsWithoutQuestionOrThinking() {
    assertThatThrownBy(() -> new HangUp("Answer %s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Answer %s");
  }

  private static Reply.Answered answered(
      TalkingModel model, Strategy strategy, PieceListener listener) {
    var ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
    var respondent =
        new Respondent(
            model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, _ -> {});
    var question =
        new Question(ScopePath.of("acme"), new IdempotencyKey("1"), "What?", OptionalInt.empty());
    return (Reply.Answered)
        respondent.answer(question, strategy, new Need(60, 0, 10, 10), Sampling.greedy(), listener);
  }
}
