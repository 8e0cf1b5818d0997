package org.basir.training.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basir.metrics.report.Chart;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.Report;
import org.basir.training.finetune.TrialResult;

/// Findings on a page.
record ComparisonPage(String title, Findings findings, Manifest manifest) {

  Report report() {
    var tables = new ComparisonTables(findings);
    return new Report(
        title, findings.verdict(), tables.summary(), tables.details(), notes(), charts(), manifest);
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    findings.gains().forEach(gain -> notes.add(gain(gain)));
    notes.add(
        "F1 is with one threshold for all sectors, the best on dev itself: it flatters all alike"
            + " and says nothing of test years.");
    notes.add(
        "100 %% is %d steps. Every budget is a training from scratch, judged by its last step."
            .formatted(comparison().fullSteps()));
    if (!findings.results().failed().isEmpty()) {
      notes.add(
          "%d trainings failed; ranks leave out their budget and seed."
              .formatted(findings.results().failed().size()));
    }
    return notes;
  }

  private String gain(PairedGain gain) {
    return String.format(
        Locale.ROOT,
        "%s minus %s at %s: micro F1 %+.3f (%s), %d seeds; excerpts resampled in pairs",
        comparison().variants().getFirst().label(),
        comparison().variants().get(1).label(),
        Run.share(gain.percent()),
        gain.gain(),
        gain.interval().text(),
        gain.seeds());
  }

  private List<Chart> charts() {
    var curves = comparison().variants().stream().flatMap(variant -> curve(variant)).toList();
    return curves.isEmpty()
        ? List.of()
        : List.of(
            new Chart(
                "Micro F1 over the budget",
                "Mean over seeds, one threshold for all sectors, the best on dev.",
                "percent of the full steps",
                curves));
  }

  private Stream<Chart.Series> curve(Variant variant) {
    var points =
        comparison().percents().stream()
            .map(percent ->
                new Chart.Point(
                    percent,
                    findings.results().spread(variant, percent, TrialResult::microF1).mean()))
            .filter(point -> Double.isFinite(point.y()))
            .toList();
    return points.isEmpty() ? Stream.of() : Stream.of(new Chart.Series(variant.label(), points));
  }

  private Comparison comparison() {
    return findings.results().comparison();
  }
}
