package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basir.classifier.model.Models;
import org.basir.metrics.classification.Confusion;
import org.basir.metrics.classification.Fold;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.Reliability;
import org.basir.metrics.classification.VersionDifference;
import org.basir.metrics.report.ClassificationReport;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/// Turns the answers stored for an evaluation into its reports.
@Component
class Reporting {

  private static final int FOLDS = 5;
  private static final int CONFUSIONS = 30;

  private final EvaluatedRows rows;
  private final Competitors competitors;
  private final Models models;
  private final Taxonomy taxonomy;
  private final Manifests manifests;
  private final EvaluationProgress progress;

  Reporting(
      EvaluatedRows rows,
      Competitors competitors,
      Models models,
      Taxonomy taxonomy,
      Manifests manifests,
      EvaluationProgress progress) {
    this.rows = rows;
    this.competitors = competitors;
    this.models = models;
    this.taxonomy = taxonomy;
    this.manifests = manifests;
    this.progress = progress;
  }

  /// Writes the reports and completes the evaluation.
  void report(Evaluation evaluation, LabelledData data) {
    var training = training(evaluation, data);
    var notes = new ArrayList<String>();
    var board = new Scoreboard(data, taxonomy);
    addTrained(board, evaluation, notes);
    addCeiling(board, evaluation, data, notes);
    addZeroShot(board, evaluation, training);
    board.addBaselines(training);
    notes.add(source(training));
    var standings = board.standings();
    var report =
        new ClassificationReport(
            evaluation.model().value(),
            standings.getFirst().evaluation(),
            standings.subList(1, standings.size()),
            taxonomy,
            manifests.of(evaluation, data));
    var pages = new Pages(report, Caveats.of(data), notes, training, insights(board, evaluation));
    progress.complete(evaluation.id(), pages.reports());
  }

  private void addCeiling(
      Scoreboard board, Evaluation evaluation, LabelledData data, List<String> notes) {
    evaluation
        .second()
        .ifPresent(file -> {
          var second = SecondAnnotator.read(file, data, taxonomy);
          var model = evaluation.model().value();
          board.addCeiling(second, model, selected(evaluation, model));
          notes.add(
              "%s has read %d of %d rows: how well two readers agree is the ceiling of any model."
                  .formatted(file.name(), second.positions().size(), data.chosen().size()));
        });
  }

  private Insights insights(Scoreboard board, Evaluation evaluation) {
    var model = evaluation.model().value();
    var own = selected(evaluation, model);
    var differences = new LinkedHashMap<String, Map<Measure, VersionDifference>>();
    for (var version : competitors.versions(evaluation.model())) {
      if (!version.value().equals(model)) {
        var other = selected(evaluation, version.value());
        differences.put(version.value(), board.difference(own, other));
      }
    }
    var judgements = board.judgements(own);
    return new Insights(
        model,
        differences,
        Fold.of(judgements, FOLDS),
        Confusion.of(judgements, CONFUSIONS),
        reliability(judgements, evaluation),
        taxonomy);
  }

  /// Of the probabilities of every sector for every row; none where they were not stored.
  private Optional<Reliability> reliability(Judgements judgements, Evaluation evaluation) {
    var answers = answers(evaluation, evaluation.model().value());
    var codes = taxonomy.codes();
    if (answers.stream().anyMatch(answer -> answer.scores().length != codes.size())) {
      return Optional.empty();
    }
    var said = new float[answers.size() * codes.size()];
    var carried = new boolean[said.length];
    for (int i = 0; i < said.length; i++) {
      int row = i / codes.size();
      int sector = i % codes.size();
      said[i] = answers.get(row).scores()[sector];
      carried[i] = judgements.rows().get(row).truth().contains(codes.get(sector));
    }
    return Optional.of(Reliability.of(said, carried));
  }

  private void addTrained(Scoreboard board, Evaluation evaluation, List<String> notes) {
    for (var version : competitors.versions(evaluation.model())) {
      board.add(version.value(), selected(evaluation, version.value()));
    }
    var model = evaluation.model().value();
    var seen =
        board.addWithoutNearDuplicates(model + ", no near-duplicates", selected(evaluation, model));
    notes.add(
        "%d rows have a near-duplicate among the file's training rows (5-word Jaccard index of at least 0.7)."
            .formatted(seen));
  }

  private void addZeroShot(
      Scoreboard board, Evaluation evaluation, Optional<TrainingLabels> training) {
    var encoder = competitors.encoder(evaluation.model());
    if (encoder.isPresent() && training.isPresent()) {
      var key = ZeroShot.key(encoder.get());
      var scores = answers(evaluation, key).stream().map(Answer::scores).toList();
      board.add(key, ZeroShot.select(scores, taxonomy.codes(), training.get().mean()));
    }
  }

  private List<Set<SectorCode>> selected(Evaluation evaluation, String system) {
    return answers(evaluation, system).stream().map(Answer::sectors).toList();
  }

  private List<Answer> answers(Evaluation evaluation, String system) {
    var stored = rows.of(evaluation.id().value(), system);
    if (stored.size() != evaluation.total()) {
      throw new IllegalStateException(
          "%s answered %d of %d rows".formatted(system, stored.size(), evaluation.total()));
    }
    return stored.stream().map(EvaluatedRow::answer).toList();
  }

  private Optional<TrainingLabels> training(Evaluation evaluation, LabelledData data) {
    var inFile = data.split(LabelledData.TRAIN);
    if (!inFile.isEmpty()) {
      var source = "the %d training rows of the file".formatted(inFile.size());
      return Optional.of(new TrainingLabels(LabelStatistics.of(inFile), source));
    }
    return models
        .describe(evaluation.model())
        .trained()
        .map(counts -> new TrainingLabels(counts, "the counts that come with the model"));
  }

  private static String source(Optional<TrainingLabels> training) {
    return training
        .map(
            labels -> "Baselines that need training labels take them from " + labels.source() + ".")
        .orElse(
            "Neither the file nor the model says how often sectors were given in training: the"
                + " commonest sectors, random at prior and zero-shot are left out.");
  }
}
