package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.report.CodeVersion;
import org.basir.metrics.report.Compared;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.RankingReport;
import org.basir.metrics.report.Sha256;
import org.basir.ranking.ranker.Ranker;

/// Makes the reports of an evaluation, one per scope.
record RankingReports(Figures figures, Evaluation evaluation, Ranker ranker) {

  /// @throws RefusedEvaluation if no budget can be scored
  FinishedReport finished() {
    var manifest = manifest();
    var reports = new EnumMap<Scope, RankingReport>(Scope.class);
    for (var scope : Scope.values()) {
      figures.of(scope).ifPresent(found -> reports.put(scope, report(found, manifest)));
    }
    if (!reports.containsKey(Scope.ALL)) {
      throw new RefusedEvaluation(
          "None of the budgets has three sectors with %s that differs"
              .formatted(evaluation.target()));
    }
    var notes = new ReportNotes(figures).all();
    return new FinishedReport(
        new ReportJson(reports, evaluation, ranker.lastTrainingYear(), notes).text(),
        new ReportPage(reports, ranker.lastTrainingYear(), notes).html());
  }

  private RankingReport report(Map<Contender, RankingEvaluation> found, Manifest manifest) {
    var baselines = new ArrayList<Compared<RankingEvaluation>>();
    found.forEach((contender, figures) -> {
      if (contender != Contender.RANKER) {
        baselines.add(new Compared<>(contender.key(), figures));
      }
    });
    return new RankingReport(
        ranker.version(),
        Objects.requireNonNull(found.get(Contender.RANKER)),
        baselines,
        Figures.BOOTSTRAP,
        manifest);
  }

  private Manifest manifest() {
    var upload = evaluation.upload();
    return Manifest.of(
        List.of(new DataFile(upload.name(), upload.size(), Sha256.of(upload.content()))),
        List.of(new ModelReference(ranker.version(), ranker.sha256())),
        CodeVersion.of(RankingReports.class),
        Figures.SEED,
        parameters(),
        evaluation.requestedAt());
  }

  private Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("target", evaluation.target());
    parameters.put("trained on", ranker.target() + " to " + ranker.lastTrainingYear());
    parameters.put("fewest companies per sector", "3");
    parameters.put("resamples", Integer.toString(Figures.BOOTSTRAP.resamples()));
    parameters.put(
        "classifiers",
        figures.budgets().stream()
            .map(scored -> scored.budget().ranking().model())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ")));
    parameters.put(
        "transcripts",
        figures.budgets().stream()
            .map(scored -> scored.budget().key() + " " + scored.budget().ranking().transcript())
            .collect(Collectors.joining(", ")));
    figures.contenders().forEach(contender -> parameters.put(contender.key(), contender.label()));
    return parameters;
  }
}
