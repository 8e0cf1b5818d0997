package org.basir.training.head;

import java.util.List;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Table;

/// What a training wrote.
///
/// @param heads the classifier over the encoder's vectors first, then the one over TF-IDF
public record HeadTrainingResult(List<TrainedHead> heads) {

  public HeadTrainingResult {
    heads = List.copyOf(heads);
  }

  /// The classifiers side by side.
  public Table table() {
    return new Table(
        "Sectors of an excerpt, on dev",
        "The thresholds of the first columns were fitted on dev itself. The last two columns are free"
            + " of that: thresholds from cross-validation on train, and from the other dev budgets.",
        List.of(
            "Classifier",
            "micro F1",
            "95 % CI",
            "macro F1",
            "macro F1, supported",
            "weighted F1",
            "samples F1",
            "C",
            "micro F1, train thresholds",
            "micro F1, left-out thresholds"),
        heads.stream().map(HeadTrainingResult::row).toList());
  }

  private static List<Cell> row(TrainedHead head) {
    var dev = head.dev();
    return List.of(
        Cell.of(head.version()),
        Cell.of(dev.value(Measure.MICRO_F1)),
        Cell.of(dev.interval(Measure.MICRO_F1)),
        Cell.of(dev.value(Measure.MACRO_F1_ALL)),
        Cell.of(dev.value(Measure.MACRO_F1_SUPPORTED)),
        Cell.of(dev.value(Measure.WEIGHTED_F1)),
        Cell.of(dev.value(Measure.SAMPLES_F1)),
        Cell.of(head.cost()),
        Cell.of(head.unseen().value(Measure.MICRO_F1)),
        Cell.of(head.leftOut().value(Measure.MICRO_F1)));
  }
}
