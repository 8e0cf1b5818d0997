package org.basir.metrics.report;

import java.util.Map;
import org.basir.metrics.ranking.BudgetFigures;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;
import tools.jackson.databind.node.ObjectNode;

/// The names are stable: scripts read them.
record RankingJson(RankingReport report) {

  ObjectNode object() {
    var evaluation = report.evaluation();
    var object = stable(evaluation);
    object.put("ranker", report.ranker());
    object.put("dropped_too_short", evaluation.tooShort());
    object.put("dropped_constant", evaluation.constant());
    object.set("figures", means(evaluation));
    object.set("ci", intervals(evaluation));
    var baselines = object.putObject("baselines");
    report.baselines().forEach(it -> baselines.set(it.name(), stable(it.evaluation())));
    var budgets = object.putArray("per_budget");
    evaluation.budgets().forEach(budget -> budgets.add(budget(budget)));
    object.set("manifest", Json.tree(report.manifest()));
    return object;
  }

  private static ObjectNode stable(RankingEvaluation evaluation) {
    var object = Json.object();
    Json.put(object, "s_rank", evaluation.value(RankingMeasure.S_RANK));
    Json.put(object, "s_rank_ci", evaluation.interval(RankingMeasure.S_RANK));
    Json.put(object, "spearman", evaluation.value(RankingMeasure.SPEARMAN));
    Json.put(object, "ndcg_rank", evaluation.value(RankingMeasure.NDCG_RANK));
    Json.put(object, "ndcg_random", evaluation.value(RankingMeasure.NDCG_RANDOM));
    Json.put(object, "p_value", evaluation.pValue());
    return object.put("budgets", evaluation.budgets().size());
  }

  private static ObjectNode means(RankingEvaluation evaluation) {
    var object = Json.object();
    for (var measure : RankingMeasure.values()) {
      Json.put(object, measure.key(), evaluation.value(measure));
    }
    return object;
  }

  private static ObjectNode intervals(RankingEvaluation evaluation) {
    var object = Json.object();
    evaluation.intervals().forEach((it, interval) -> Json.put(object, it.key(), interval));
    return object;
  }

  private static ObjectNode budget(BudgetFigures budget) {
    var object = Json.object();
    object.put("budget", budget.budget()).put("sectors", budget.sectors());
    object.put("omitted", budget.omitted()).put("discarded", budget.discarded());
    for (Map.Entry<RankingMeasure, Double> it : budget.values().entrySet()) {
      Json.put(object, it.getKey().key(), it.getValue());
    }
    return object;
  }
}
