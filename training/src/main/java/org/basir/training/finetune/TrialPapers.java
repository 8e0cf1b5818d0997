package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.inference.head.Label;
import org.basir.training.threshold.Scored;

/// Makes a result of what a trial left behind, and deletes what is heavy, and what would be gone on
/// from.
record TrialPapers(Order order, Path folder) {

  private static final String HEAVY = "{*.pt,*.pt.new,checkpoint.json,tuned.onnx,texts.json}";

  /// Keeps and gives the result.
  ///
  /// @param seconds that the trial took
  TrialResult keep(double seconds) throws IOException {
    var labels =
        order.taxonomy().sectors().stream()
            .map(sector -> new Label(sector.code(), sector.slug()))
            .toList();
    var scored = new Scored(labels, order.data().dev(), Tuned.read(folder).probabilities());
    var result = result(new TrialFigures(scored), History.read(folder), seconds);
    result.write(folder);
    sweep();
    return result;
  }

  private TrialResult result(TrialFigures figures, History history, double seconds) {
    var threshold = figures.threshold();
    return new TrialResult(
        history.steps().getLast().step(),
        threshold,
        figures.microF1(threshold),
        figures.macroF1(threshold),
        figures.lrap(),
        figures.loss(),
        median(history.steps().stream().map(Event.Stepped::seconds).sorted().toList()),
        seconds,
        history.memory(),
        order.recipe().precision().bytesPerParameter(),
        figures.rows(threshold),
        figures.sectors(threshold));
  }

  private static double median(List<Double> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private void sweep() throws IOException {
    try (var files = Files.newDirectoryStream(folder, HEAVY)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }
}
