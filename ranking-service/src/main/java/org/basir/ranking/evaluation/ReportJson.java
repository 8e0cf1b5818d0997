package org.basir.ranking.evaluation;

import java.util.List;
import java.util.Optional;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.report.RankingReport;
import org.basir.metrics.significance.Difference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures of all scopes as one object; the names are stable.
record ReportJson(
    ScopedReports reports, Figures figures, Evaluation evaluation, List<String> notes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// The figures over all budgets on the top level, the other scopes below `scopes`.
  String text() {
    var object = object(Scope.ALL);
    object.put("headline", reports.subject(Scope.ALL).evaluation().headline());
    object.put("target", evaluation.target());
    object.put("last_training_year", figures.lastTrainingYear());
    object.put("power_stated", reports.all().powerStated());
    var listed = object.putArray("notes");
    notes.forEach(listed::add);
    var dates = object.putObject("budget_dates");
    figures.budgets().forEach(it -> dates.put(it.budget().key(), it.budget().date().toString()));
    var scopes = object.putObject("scopes");
    reports.byScope().keySet().stream()
        .filter(scope -> scope != Scope.ALL)
        .forEach(scope -> scopes.set(scope.key(), withoutManifest(scope)));
    return JSON.writeValueAsString(object);
  }

  private ObjectNode withoutManifest(Scope scope) {
    var object = object(scope);
    object.remove("manifest");
    return object;
  }

  private ObjectNode object(Scope scope) {
    var report = reports.subject(scope);
    var object = (ObjectNode) JSON.readTree(report.json());
    object.setAll((ObjectNode) JSON.readTree(reports.of(scope).json()));
    blind(scope, report)
        .ifPresent(blind -> {
          var minusBlind = object.putObject("text_minus_text_blind");
          minusBlind.set("s_rank", difference(report, blind, RankingMeasure.S_RANK));
          minusBlind.set("spearman", difference(report, blind, RankingMeasure.SPEARMAN));
        });
    return object;
  }

  private static ObjectNode difference(
      RankingReport report, RankingEvaluation blind, RankingMeasure measure) {
    return json(report.evaluation().minus(blind, measure, report.bootstrap()));
  }

  /// What the service's ranker is without the speech; only it can be compared with that.
  private Optional<RankingEvaluation> blind(Scope scope, RankingReport report) {
    var subject = reports.of(scope).standings().systems().getFirst().name();
    return report.baselines().stream()
        .filter(_ -> subject.equals(Contender.RANKER.key()))
        .filter(baseline -> baseline.name().equals(Contender.TEXT_BLIND.key()))
        .findFirst()
        .map(baseline -> baseline.evaluation());
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
