package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.http.LiveServer;
import org.basir.inference.markers.MarkerWording;
import org.junit.jupiter.api.Test;

/// Every strategy on a real server, if `BASIR_LLM_ENDPOINT` names one.
class LiveStrategiesTests {

  private static final ScopePath JOB = ScopePath.of("live", "job");
  private static final ThinkingFormat WORDS = new ThinkingFormat("Reasoning:\n", "\nAnswer:");
  private static final int THINK = 128;
  private static final List<Strategy> STRATEGIES =
      List.of(
          new Strategy.Vanilla(),
          new Strategy.HardCap(),
          new Strategy.Advisory("%s\nReason within %d tokens.\n", AdvisoryFloor.usual()),
          new Strategy.Announced(new MarkerWording("\n[{eighths}/8 left]\n")),
          new Strategy.Guided(used -> Optional.of(new GammaLength(60, 15)), 50, 32, 20));

  private final BudgetLedger ledger =
      new InMemoryLedger(LedgerSettings.usual(), InstantSource.system());

  @Test
  void keepToTheBudgetAndAreChargedWhatTheServerCounts() {
    var server = LiveServer.assumed();
    try (var probed = server.probed()) {
      var spent = new ArrayList<Integer>();
      for (var strategy : STRATEGIES) {
        spent.add(spentBy(strategy, probed.model()));
      }

      assertThat(ledger.snapshot(JOB).spent())
          .isEqualTo(spent.stream().mapToInt(Integer::intValue).sum());
      assertThat(ledger.snapshot(JOB).reserved()).isZero();
    }
  }

  private int spentBy(Strategy strategy, LanguageModel model) {
    var question =
        model.render(Prompt.chat("You answer briefly.", "Which is heavier, steel or cotton?"));
    var reply =
        (Reply.Answered)
            new Respondent(
                    model, WORDS, ledger, TokenWeights.EQUAL, InstantSource.system(), call -> {})
                .answer(
                    new Question(
                        JOB, new IdempotencyKey(strategy.name()), question, OptionalInt.empty()),
                    strategy,
                    new Need(THINK, 0, 16, 16),
                    Sampling.greedy(),
                    PieceListener.UNHEARD);
    var usage = reply.call().usage();
    System.out.printf(
        "%s: %s, %s, thinking %d, answer '%s'%n",
        strategy.name(), reply.call().finish(), usage, usage.thinking(), reply.text().strip());
    assertThat(usage.source()).isEqualTo(Source.REPORTED);
    if (!(strategy instanceof Strategy.Vanilla)) {
      assertThat(usage.thinking()).isLessThanOrEqualTo(THINK);
      assertThat(reply.text()).isNotBlank();
    }
    assertThat(reply.thinking().contains("/8 left]"))
        .isEqualTo(strategy.name().equals("announced"));
    return usage.total();
  }
}
