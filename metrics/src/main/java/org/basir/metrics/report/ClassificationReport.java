package org.basir.metrics.report;

import java.util.List;
import java.util.Optional;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.taxonomy.Taxonomy;

/// The evaluation of a classifier next to its baselines.
///
/// @param model the version evaluated
/// @param baselines evaluated on the same excerpts
/// @param train what the model was trained on, where known
public record ClassificationReport(
    String model,
    ClassificationEvaluation evaluation,
    List<Compared<ClassificationEvaluation>> baselines,
    Taxonomy taxonomy,
    Optional<LabelStatistics> train,
    Manifest manifest) {

  public ClassificationReport {
    baselines = List.copyOf(baselines);
  }

  /// A report of a model whose training labels are not at hand.
  public ClassificationReport(
      String model,
      ClassificationEvaluation evaluation,
      List<Compared<ClassificationEvaluation>> baselines,
      Taxonomy taxonomy,
      Manifest manifest) {
    this(model, evaluation, baselines, taxonomy, Optional.empty(), manifest);
  }

  /// One object with `micro_f1, macro_f1_all, macro_f1_supported, weighted_f1, samples_f1,
  /// subset_accuracy, excerpts, model`, then intervals, baselines, sectors and manifest.
  public String json() {
    return Json.text(new ClassificationJson(this).object());
  }

  public Report report() {
    return new ClassificationTables(this).page();
  }
}
