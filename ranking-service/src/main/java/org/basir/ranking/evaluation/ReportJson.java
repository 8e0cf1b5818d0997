package org.basir.ranking.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.report.RankingReport;
import org.basir.metrics.significance.Difference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures of all scopes as one object; the names are stable.
record ReportJson(
    Map<Scope, RankingReport> reports,
    Evaluation evaluation,
    int lastTrainingYear,
    List<String> notes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// The figures over all budgets on the top level, the other scopes below `scopes`.
  String text() {
    var object = object(Scope.ALL);
    object.put("headline", report(Scope.ALL).evaluation().headline());
    object.put("target", evaluation.target());
    object.put("last_training_year", lastTrainingYear);
    var listed = object.putArray("notes");
    notes.forEach(listed::add);
    var scopes = object.putObject("scopes");
    reports.keySet().stream()
        .filter(scope -> scope != Scope.ALL)
        .forEach(scope -> scopes.set(scope.key(), withoutManifest(scope)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
  }

  private ObjectNode withoutManifest(Scope scope) {
    var object = object(scope);
    object.remove("manifest");
    return object;
  }

  private ObjectNode object(Scope scope) {
    var report = report(scope);
    var object = (ObjectNode) JSON.readTree(report.json());
    var minusBlind = object.putObject("text_minus_text_blind");
    minusBlind.set("s_rank", difference(report, RankingMeasure.S_RANK));
    minusBlind.set("spearman", difference(report, RankingMeasure.SPEARMAN));
    return object;
  }

  private RankingReport report(Scope scope) {
    return Objects.requireNonNull(reports.get(scope));
  }

  private static ObjectNode difference(RankingReport report, RankingMeasure measure) {
    var difference = report.evaluation().minus(blind(report), measure, report.bootstrap());
    return json(difference);
  }

  static RankingEvaluation blind(RankingReport report) {
    return report.baselines().stream()
        .filter(baseline -> baseline.name().equals(Contender.TEXT_BLIND.key()))
        .findFirst()
        .orElseThrow()
        .evaluation();
  }

  private static ObjectNode json(Difference difference) {
    var object = JSON.createObjectNode();
    object.put("mean", difference.mean());
    if (difference.interval().isDefined()) {
      object.putArray("ci").add(difference.interval().low()).add(difference.interval().high());
    } else {
      object.putNull("ci");
    }
    return object.put("p_value", difference.pValue()).put("is_gain", difference.isGain());
  }
}
