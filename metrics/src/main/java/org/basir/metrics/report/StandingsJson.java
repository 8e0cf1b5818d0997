package org.basir.metrics.report;

import java.util.List;
import org.basir.metrics.ranking.BudgetFigures;
import org.basir.metrics.ranking.Contrast;
import org.basir.metrics.ranking.Power;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingMeasure;
import tools.jackson.databind.node.ObjectNode;

/// The names are stable: scripts read them, and so does the comparison of two evaluations.
record StandingsJson(StandingsReport report) {

  /// Of each budget only what comparisons need: all figures of all systems would be megabytes.
  private static final List<RankingMeasure> PER_BUDGET =
      List.of(
          RankingMeasure.S_RANK,
          RankingMeasure.SPEARMAN,
          RankingMeasure.KENDALL,
          RankingMeasure.NDCG_RANK,
          RankingMeasure.TOP_MINUS_BOTTOM,
          RankingMeasure.HIT_RATE_TOP_3);

  ObjectNode object() {
    var object = Json.object();
    object.put("scope", report.scope());
    var systems = object.putArray("systems");
    report.standings().systems().forEach(system -> systems.add(system(system)));
    var contrasts = object.putArray("contrasts");
    report.standings().contrasts().forEach(contrast -> contrasts.add(contrast(contrast)));
    object.set("power", power(report.power()));
    var verdict = object.putArray("verdict");
    report.verdict().sentences().forEach(verdict::add);
    return object;
  }

  private ObjectNode system(RankedSystem system) {
    var evaluation = system.evaluation();
    var object = Json.object();
    object.put("name", system.name()).put("role", system.role().key());
    object.put("protocol", system.protocol().key()).put("known_budgets", system.known());
    Json.put(object, "p_value", evaluation.pValue());
    Json.put(object, "p_holm", report.standings().againstChance(system));
    object.put("beats_chance", report.standings().beatsChance(system));
    var figures = object.putObject("figures");
    var intervals = object.putObject("ci");
    for (var measure : RankingMeasure.values()) {
      Json.put(figures, measure.key(), evaluation.value(measure));
      Json.put(intervals, measure.key(), evaluation.interval(measure));
    }
    var budgets = object.putArray("per_budget");
    evaluation.budgets().forEach(budget -> budgets.add(budget(budget)));
    return object;
  }

  private static ObjectNode budget(BudgetFigures budget) {
    var object = Json.object();
    object.put("budget", budget.budget());
    PER_BUDGET.forEach(measure -> Json.put(object, measure.key(), budget.value(measure)));
    return object;
  }

  private static ObjectNode contrast(Contrast contrast) {
    var object = Json.object();
    object.put("first", contrast.first()).put("second", contrast.second());
    Json.put(object, "difference", contrast.difference().mean());
    Json.put(object, "ci", contrast.difference().interval());
    Json.put(object, "p_value", contrast.pValue());
    Json.put(object, "p_holm", contrast.holm());
    Json.put(object, "detectable", contrast.detectable());
    return object;
  }

  private static ObjectNode power(Power power) {
    var object = Json.object();
    object.put("budgets", power.budgets());
    Json.put(object, "s_rank_sd", power.skill().sd());
    Json.put(object, "s_rank_critical", power.skill().critical());
    Json.put(object, "spearman_sd", power.spearman().sd());
    Json.put(object, "spearman_critical", power.spearman().critical());
    Json.put(object, "detectable_s_rank", power.detectableSkill());
    Json.put(object, "detectable_correlation", power.detectableCorrelation());
    return object;
  }
}
