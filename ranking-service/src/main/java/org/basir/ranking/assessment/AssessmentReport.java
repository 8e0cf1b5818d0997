package org.basir.ranking.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.scorer.Partial;
import org.basir.inference.scorer.Scoring;
import org.basir.inference.scorer.SectorResult;
import org.basir.inference.scorer.reading.Faults;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.ScopeFigures;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// What an assessment used, how its budgets of thinking were kept, and what was wrong with answers.
///
/// @param prompt version of the prompt
/// @param scored sectors that the model gave a score
/// @param partial null if all was asked that there was to ask
/// @param faults of answers, of the last run
/// @param lost answers that were paid for and are gone, as after a crash
/// @param usage of all runs
/// @param following of all runs; null if nothing was to think
/// @param levels how many questions had to give up what
/// @param finishes how many questions ended how
record AssessmentReport(
    String prompt,
    int scored,
    @Nullable Shortfall partial,
    Faults faults,
    int lost,
    Usage usage,
    @Nullable Following following,
    Map<String, Long> levels,
    Map<String, Long> finishes) {

  /// Why not all was asked.
  ///
  /// @param reason as in `BUDGET_EXHAUSTED desk/job: 900 of 1000 used, for good`
  /// @param wouldTake weighted tokens that the whole would take at most, spent ones included
  record Shortfall(String reason, List<SectorCode> notDone, long wouldTake) {

    static Shortfall of(Partial partial) {
      return new Shortfall(partial.reason(), partial.notDone(), partial.wouldTake());
    }
  }

  /// Tokens of all questions that were put to the model; answers that were known cost none.
  ///
  /// @param units what the ledger charged
  /// @param cached questions whose answer was known, of the last run
  record Usage(
      long questions,
      long denied,
      int cached,
      long prompt,
      long promptCached,
      long thinking,
      long completion,
      long units,
      long overrun,
      long millis) {

    static Usage of(ScopeFigures figures, int cached) {
      var sums = figures.tokens();
      return new Usage(
          sums.calls() - figures.denials(),
          figures.denials(),
          cached,
          sums.prompt(),
          sums.cached(),
          sums.thinking(),
          sums.completion(),
          sums.units(),
          sums.overrun(),
          sums.latency().toMillis());
    }
  }

  /// How budgets of thinking were kept.
  ///
  /// @param ratio share of answers whose thinking ended by itself within its budget
  /// @param utilisation mean share of the budget used by those; null without any
  /// @param overshootP50 tokens of thinking above the budget, median
  /// @param overshootP95 the same, 95th percentile
  record Following(
      long answers,
      double ratio,
      @Nullable Double utilisation,
      double overshootP50,
      double overshootP95) {

    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    static @Nullable Following of(ScopeFigures figures) {
      var following = figures.following();
      return following.responses() == 0
          ? null
          : new Following(
              following.responses(),
              following.ratio(),
              Double.isNaN(following.utilisation()) ? null : following.utilisation(),
              following.overshoot(MEDIAN),
              following.overshoot(HIGH));
    }
  }

  /// @param calls of all runs
  static AssessmentReport of(Scoring scoring, List<CallRecord> calls) {
    var figures = new ScopeFigures();
    calls.forEach(figures::add);
    return new AssessmentReport(
        scoring.prompt(),
        (int) scoring.sectors().stream().filter(SectorResult.Scored.class::isInstance).count(),
        scoring.partial().map(Shortfall::of).orElse(null),
        scoring.faults(),
        scoring.spent().lost(),
        Usage.of(figures, scoring.spent().cached()),
        Following.of(figures),
        named(figures.levels().counts()),
        named(figures.finishes().counts()));
  }

  private static <K extends Enum<K>> Map<String, Long> named(Map<K, Long> counts) {
    var named = new TreeMap<String, Long>();
    counts.forEach((kind, count) -> named.put(kind.name(), count));
    return named;
  }
}
