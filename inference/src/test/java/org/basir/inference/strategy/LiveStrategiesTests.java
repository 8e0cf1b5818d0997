package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.degradation.Need;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.http.LiveServer;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.CallRecord;
import org.junit.jupiter.api.Test;

/// Every strategy on a real server, if `BASIR_LLM_ENDPOINT` names one.
class LiveStrategiesTests {

  private static final ScopePath JOB = ScopePath.of("live", "job");
  private static final ThinkingFormat WORDS = new ThinkingFormat("Reasoning:\n", "\nAnswer:");
  private static final int THINK = 64;
  private static final Plan PLAN =
      Plan.of(
          List.of(
              new Plan.Step("Say what each weighs.", "", 60),
              new Plan.Step("Compare them.", "", 40)));
  private static final LineLaw LAW =
      (_, _, left) -> OptionalDouble.of(new GammaLength(60, 15).fit(left));
  private static final List<Strategy> STRATEGIES =
      List.of(
          new Strategy.Vanilla(),
          new Strategy.HardCap(),
          new Advisory("%s\nReason within %d tokens.\n", AdvisoryFloor.usual()),
          new Announced(new MarkerWording("\n[{eighths}]\n")),
          new Guided(used -> Optional.of(new GammaLength(60, 15)), 50, 32, 20),
          new TopK(LAW, 10, 32, 6),
          PlanAndBudget.oneShot(Planning.Ready.of(PLAN)),
          PlanAndBudget.oneShot(Planning.Asked.of("physics").worth(0)),
          PlanAndBudget.sequential(Planning.Asked.of("physics").inTwoCalls().worth(0)),
          PlanAndBudget.sequential(Planning.Ready.of(PLAN)),
          PlanAndBudget.sequential(Planning.Ready.of(PLAN)).enforcedBy(new TopK(LAW, 10, 32, 3)));

  private final List<CallRecord> calls = new ArrayList<>();
  private final BudgetLedger ledger =
      new InMemoryLedger(LedgerSettings.usual(), InstantSource.system());

  @Test
  void keepToTheBudgetAndAreChargedWhatTheServerCounts() {
    var server = LiveServer.assumed();
    try (var probed = server.probed()) {
      STRATEGIES.forEach(strategy -> ask(strategy, probed.model()));

      assertThat(calls).extracting(call -> call.usage().source()).containsOnly(Source.REPORTED);
      assertThat(ledger.snapshot(JOB).spent())
          .isEqualTo(calls.stream().mapToInt(call -> call.usage().total()).sum());
      assertThat(ledger.snapshot(JOB).overrun()).isZero();
      assertThat(ledger.snapshot(JOB).reserved()).isZero();
    }
  }

  private void ask(Strategy strategy, LanguageModel model) {
    int before = calls.size();
    var key = new IdempotencyKey("question " + before);
    var question =
        new Question(
            JOB,
            key,
            "Which is heavier, a kilogram of steel or a kilogram of cotton?",
            OptionalInt.of(3),
            Optional.of("You answer briefly."),
            Optional.empty());
    var reply =
        (Reply.Answered)
            new Respondent(
                    model, WORDS, ledger, TokenWeights.EQUAL, InstantSource.system(), calls::add)
                .answer(
                    question,
                    strategy,
                    new Need(THINK, 0, 16, 16),
                    Sampling.greedy(),
                    PieceListener.UNHEARD);
    calls.subList(before, calls.size()).forEach(call -> tell(strategy, call));
    System.out.printf("  thought '%s'%n  answered '%s'%n", reply.thinking(), reply.text().strip());
    if (!(strategy instanceof Strategy.Vanilla)) {
      assertThat(reply.call().usage().thinking()).isLessThanOrEqualTo(THINK);
      assertThat(reply.text()).isNotBlank();
    }
    assertThat(reply.thinking().contains("\n[7]\n")).isEqualTo(strategy.name().equals("announced"));
  }

  private static void tell(Strategy strategy, CallRecord call) {
    System.out.printf(
        "%s, %s: %s, %s, granted %d, charged %d, by %s, %d s%n",
        strategy.name(),
        call.purpose(),
        call.finish(),
        call.usage(),
        call.budget().granted(),
        call.charged().units(),
        call.enforcers(),
        call.latency().toSeconds());
  }
}
