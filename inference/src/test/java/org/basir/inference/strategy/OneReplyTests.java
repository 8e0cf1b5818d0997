package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneReplyTests {

  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
  private static final String TWO =
      "{\"steps\":[{\"text\":\"Add.\",\"credit\":1},{\"text\":\"Say.\",\"credit\":1}]}";

  private final List<CallRecord> calls = new ArrayList<>();

  @Test
  void letsTheEngineEndThinking() {
    var model = new ChatOnlyModel(99, TWO);

    var reply = answered(model, new Strategy.OneReply(true));

    assertThat(reply.thinking()).isEqualTo("x".repeat(60));
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().enforcers()).containsExactly(Enforcer.ENGINE_LIMIT);
    assertThat(reply.call().usage().thinking()).isEqualTo(60);
  }

  @Test
  @DisplayName("6.1: an answer that thinking ate is told as such")
  void tellsThatThinkingAteTheAnswerWhereNothingLimitsIt() {
    var model = new ChatOnlyModel(99, TWO);

    var reply = answered(model, new Strategy.OneReply(false));

    assertThat(reply.text()).isEmpty();
    assertThat(reply.call().finish()).isEqualTo(FinishReason.TRUNCATED_THINKING);
    assertThat(reply.call().usage().completion()).isEqualTo(70);
    assertThat(answered(new ChatOnlyModel(9, TWO), new Strategy.OneReply(false)).text())
        .isEqualTo("42");
  }

  @Test
  @DisplayName("7: Plan-and-Budget on a hosted chat")
  void plansOnAChat() {
    var model = new ChatOnlyModel(99, TWO);
    var strategy =
        PlanAndBudget.oneShot(Planning.Asked.of("sums").most(100).worth(0))
            .enforcedBy(new Strategy.OneReply(true));

    var reply = answered(model, strategy);

    assertThat(model.requests()).hasSize(2);
    assertThat(ChatOnlyModel.words(model.requests().getFirst())).startsWith("You plan");
    assertThat(ChatOnlyModel.words(model.requests().getLast())).contains("1. Add. (aim for");
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ADVISORY, Enforcer.ENGINE_LIMIT);
    assertThat(calls).extracting(CallRecord::purpose).containsExactly(Purpose.PLAN, Purpose.ANSWER);
    assertThat(calls).allMatch(call -> call.charged().overrun() == 0);
  }

  @Test
  void takesAStepsAnswerForItsResultOnAChat() {
    var model = new ChatOnlyModel(5, TWO);
    var plan = Plan.of(List.of(new Plan.Step("Add.", "", 1), new Plan.Step("Say.", "", 1)));
    var strategy =
        PlanAndBudget.sequential(Planning.Ready.of(plan))
            .with(new PlanAndBudget.Mode.Sequential(StepPrompt.standard(), 10))
            .enforcedBy(new Strategy.OneReply(false));

    answered(model, strategy);

    assertThat(ChatOnlyModel.words(model.requests().getLast()))
        .contains("1. Add.\n42\n")
        .contains("Work out only this now:\n2. Say.");
  }

  @Test
  @DisplayName("7: what an approach needs is what its strategies need")
  void needsWhatItsApproachNeeds() {
    var strategies =
        List.of(
            new Strategy.Direct(),
            new Strategy.OneReply(false),
            new Strategy.OneReply(true),
            new Strategy.HardCap(),
            new Announced(MarkerWording.standard()),
            new Guided(_ -> Optional.empty(), 1, 1, 1),
            new TopK((_, _, _) -> OptionalDouble.empty(), 2, 1, 1),
            Staged.limited(),
            Staged.marked(Marking.inWords(MarkerWording.standard())));
    for (var strategy : strategies) {
      assertThat(strategy.approach().isPermittedBy(strategy.needs())).as(strategy.name()).isTrue();
      for (var need : strategy.needs()) {
        var less = new HashSet<>(strategy.needs());
        less.remove(need);
        assertThat(strategy.approach().isPermittedBy(less)).as(strategy.name()).isFalse();
      }
    }
    assertThat(PlanAndBudget.oneShot(Planning.Asked.of("sums")).approach())
        .isEqualTo(Approach.PLAN_AND_BUDGET);
  }

  @Test
  void refusesWhatAChatCannotDo() {
    assertThatThrownBy(() -> answered(new ChatOnlyModel(9, TWO), new Strategy.HardCap()))
        .isInstanceOf(UnsupportedRequest.class)
        .hasMessageContaining("RAW_PROMPT");
    assertThat(Approach.permittedBy(new ChatOnlyModel(9, TWO).capabilities()))
        .doesNotContain(Approach.ANNOUNCE);
    assertThat(new Strategy.OneReply(true).needs()).isEqualTo(Set.of(Capability.THINKING_LIMIT));
  }

  private Reply.Answered answered(LanguageModel model, Strategy strategy) {
    var ledger = new InMemoryLedger(LedgerSettings.usual(), () -> NOON);
    return (Reply.Answered)
        new Respondent(
                model, ThinkingFormat.tags(), ledger, TokenWeights.EQUAL, () -> NOON, calls::add)
            .answer(
                new Question(
                    ScopePath.of("acme"), new IdempotencyKey("1"), "What?", OptionalInt.of(3)),
                strategy,
                new Need(60, 0, 10, 10),
                Sampling.greedy(),
                PieceListener.UNHEARD);
  }
}
