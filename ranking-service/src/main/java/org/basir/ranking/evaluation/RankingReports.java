package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.report.CodeVersion;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.report.StandingsReport;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.Ranker;

/// Makes the reports of an evaluation, one per scope.
record RankingReports(Figures figures, Evaluation evaluation, Ranker ranker, Taxonomy taxonomy) {

  /// @throws RefusedEvaluation if no budget can be scored
  FinishedReport finished() {
    var reports = new EnumMap<Scope, StandingsReport>(Scope.class);
    for (var scope : Scope.values()) {
      figures
          .of(scope)
          .map(found ->
              new StandingsReport(
                  scope.label(ranker.lastTrainingYear()), found, figures.power(scope)))
          .ifPresent(report -> reports.put(scope, report));
    }
    if (!reports.containsKey(Scope.ALL)) {
      throw new RefusedEvaluation(
          "None of the budgets has three sectors with %s that differs"
              .formatted(evaluation.target()));
    }
    return finished(new ScopedReports(reports, ranker.version(), manifest()));
  }

  private FinishedReport finished(ScopedReports reports) {
    var notes = new ReportNotes(figures).all();
    return new FinishedReport(
        new ReportJson(reports, figures, evaluation, notes).text(),
        new ReportPage(reports, new ReportPlots(figures, reports.all(), taxonomy), notes).html());
  }

  private Manifest manifest() {
    return Manifest.of(
        files(),
        List.of(new ModelReference(ranker.version(), ranker.sha256())),
        CodeVersion.of(RankingReports.class),
        Figures.SEED,
        parameters(),
        evaluation.requestedAt());
  }

  private List<DataFile> files() {
    var upload = evaluation.upload();
    var files = new ArrayList<DataFile>();
    files.add(new DataFile(upload.name(), upload.size(), Sha256.of(upload.content())));
    figures.runs().stream().map(SentRun::file).distinct().forEach(files::add);
    return files;
  }

  private Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("target", evaluation.target());
    parameters.put("trained on", ranker.target() + " to " + ranker.lastTrainingYear());
    parameters.put("fewest companies per sector", "3");
    parameters.put("resamples", Integer.toString(Figures.BOOTSTRAP.resamples()));
    parameters.put("permutations", "10000");
    parameters.put("draws for power", Integer.toString(Figures.POWER.draws()));
    parameters.put("classifiers", classifiers());
    parameters.put("transcripts", transcripts());
    for (var contender : Contender.values()) {
      parameters.put(contender.key(), contender.label());
    }
    return parameters;
  }

  private String classifiers() {
    return figures.budgets().stream()
        .map(scored -> scored.budget().ranking())
        .filter(Objects::nonNull)
        .map(ranking -> ranking.model())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String transcripts() {
    return figures.budgets().stream()
        .map(EvaluationBudgets.Scored::budget)
        .map(budget ->
            budget.ranking() == null
                ? budget.key() + " without a speech"
                : budget.key() + " " + budget.ranking().transcript())
        .collect(Collectors.joining(", "));
  }
}
