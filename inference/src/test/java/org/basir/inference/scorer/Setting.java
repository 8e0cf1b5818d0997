package org.basir.inference.scorer;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.InMemoryLedger;
import org.basir.inference.ledger.LedgerSettings;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Sampling;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.InMemoryAnswers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.ThinkingFormat;
import org.basir.metrics.taxonomy.SectorCode;

/// A ledger, kept answers and a job on them.
final class Setting {

  static final ScopePath JOB = ScopePath.of("acme", "job");
  private static final Pattern SECTOR = Pattern.compile("(?m)^Sector (\\d+):");

  final BudgetLedger ledger =
      new InMemoryLedger(LedgerSettings.usual(), () -> Instant.parse("2026-02-01T12:00:00Z"));
  Answers answers = new InMemoryAnswers();

  SectorScorer scorer(LanguageModel model, Method method) {
    return scorer(model, method, new Strategy.Direct(), ScorerSettings.usual());
  }

  SectorScorer scorer(
      LanguageModel model, Method method, Strategy strategy, ScorerSettings settings) {
    var respondent =
        new Respondent(
            model,
            ThinkingFormat.tags(),
            ledger,
            TokenWeights.EQUAL,
            () -> Instant.parse("2026-02-01T12:00:00Z"),
            call -> {});
    return new SectorScorer(respondent, method, strategy, Sampling.greedy(), settings);
  }

  Scoring score(SectorScorer scorer, long tokens, List<SectorBrief> briefs) {
    return scorer.score(task(tokens, briefs), answers, ScoringListener.UNHEARD);
  }

  static ScoringTask task(long tokens, List<SectorBrief> briefs) {
    return new ScoringTask(JOB, new JobKey("job"), 2026, "Union Budget 2026-27", briefs, tokens);
  }

  static SectorBrief brief(int code, double mass, String... passages) {
    return new SectorBrief(
        new SectorCode(code), "Trade " + code, "Makers of things", List.of(passages), mass, 0.5);
  }

  /// The sectors that a prompt asks about.
  static List<Integer> asked(String prompt) {
    return SECTOR.matcher(prompt).results().map(it -> Integer.valueOf(it.group(1))).toList();
  }

  /// An answer of the shape that a prompt wants, in favour of low numbers.
  static String anyAnswer(String prompt) {
    var sectors = asked(prompt).stream().sorted().toList();
    if (prompt.contains("\"ranking\"")) {
      return "{\"ranking\": %s}".formatted(sectors);
    }
    return prompt.contains("\"better\"")
        ? "{\"better\": %d}".formatted(sectors.getFirst())
        : "{\"sector\": %d, \"score\": %d}".formatted(sectors.getFirst(), 90 - sectors.getFirst());
  }
}
