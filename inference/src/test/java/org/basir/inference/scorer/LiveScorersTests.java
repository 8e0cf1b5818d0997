package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.http.LiveServer;
import org.basir.inference.scorer.answers.InMemoryAnswers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.ThinkingFormat;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

/// The methods on a real server, if `BASIR_LLM_ENDPOINT` names one.
class LiveScorersTests {

  private static final ThinkingFormat WORDS = new ThinkingFormat("Reasoning:\n", "\nAnswer:");
  private static final List<SectorBrief> BRIEFS =
      List.of(
          brief(12, "Steel", 3, "Import duty on steel will be raised to protect our makers."),
          brief(7, "Textiles", 2, "A mission for cotton will raise the yield of our farms."),
          brief(31, "Tobacco", 1, "Excise on cigarettes will go up by 16 per cent."));

  private final BudgetLedger ledger =
      new InMemoryLedger(LedgerSettings.usual(), InstantSource.system());
  private final InMemoryAnswers answers = new InMemoryAnswers();

  private static SectorBrief brief(int code, String name, double mass, String passage) {
    return new SectorBrief(new SectorCode(code), name, "", List.of(passage), mass, 0.5);
  }

  @Test
  void keepToTheirTokensAndPayNothingTwice() {
    try (var probed = LiveServer.assumed().probed()) {
      var direct = new Strategy.Direct();
      scored(probed.model(), new Method.Pointwise(), direct, ScorerSettings.usual());
      scored(probed.model(), new Method.Pairwise(false), direct, ScorerSettings.usual());
      scored(probed.model(), new Method.Listwise(3, 1), direct, ScorerSettings.usual());
      scored(
          probed.model(),
          new Method.Pointwise(),
          new Advisory("%s\nReason within %d tokens.", AdvisoryFloor.usual()),
          ScorerSettings.usual().withThinking(16, 48));
    }
  }

  private void scored(
      LanguageModel model, Method method, Strategy strategy, ScorerSettings settings) {
    var respondent =
        new Respondent(
            model, WORDS, ledger, TokenWeights.EQUAL, InstantSource.system(), call -> {});
    var scorer = new SectorScorer(respondent, method, strategy, Sampling.greedy(), settings);
    var name = method.name() + " " + strategy.name();
    var task =
        new ScoringTask(
            ScopePath.of("live", name),
            new JobKey(name),
            2026,
            "Union Budget 2026-27",
            BRIEFS,
            2500);

    var scoring = scorer.score(task, answers, ScoringListener.UNHEARD);
    var again = scorer.score(task, answers, ScoringListener.UNHEARD);

    System.out.printf(
        "%s: %s%n  %s%n  %s%n", name, scoring.sectors(), scoring.spent(), scoring.faults());
    assertThat(scoring.partial()).isEmpty();
    assertThat(scoring.spent().units())
        .isEqualTo(scoring.spent().tokens().total())
        .isLessThanOrEqualTo(2500);
    assertThat(again.sectors()).isEqualTo(scoring.sectors());
    assertThat(again.spent().units()).isEqualTo(scoring.spent().units());
    assertThat(again.spent().calls()).isZero();
  }
}
