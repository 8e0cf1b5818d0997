package org.basir.metrics.report;

import java.util.List;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.significance.Bootstrap;

/// The evaluation of a ranker next to its baselines.
///
/// @param ranker the version evaluated
/// @param baselines evaluated on the same budgets
/// @param bootstrap for the paired differences between ranker and baselines
public record RankingReport(
    String ranker,
    RankingEvaluation evaluation,
    List<Compared<RankingEvaluation>> baselines,
    Bootstrap bootstrap,
    Manifest manifest) {

  public RankingReport {
    baselines = List.copyOf(baselines);
  }

  /// One object with `s_rank, s_rank_ci, spearman, ndcg_rank, ndcg_random, p_value, budgets,
  /// ranker`, then further figures, baselines, budgets and manifest.
  public String json() {
    return Json.text(new RankingJson(this).object());
  }

  public Report report() {
    return new RankingTables(this).page();
  }
}
