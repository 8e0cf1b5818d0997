package org.basir.metrics.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.SectorFigures;
import org.basir.metrics.classification.ZeroDivision;
import org.basir.metrics.taxonomy.SectorCode;

record ClassificationTables(ClassificationReport report) {

  Report page() {
    return new Report(
        "Sector identification",
        headline(),
        summary(),
        List.of(measures(), sectors()),
        List.of(zeroDivision(), "Intervals resample budgets, not excerpts."),
        report.manifest());
  }

  private String headline() {
    var evaluation = evaluation();
    return String.format(
        Locale.ROOT,
        "%s: micro F1 = %.3f (%s), %d excerpts of %d budgets, %.2f labels per excerpt",
        report.model(),
        evaluation.value(Measure.MICRO_F1),
        evaluation.interval(Measure.MICRO_F1).text(),
        evaluation.excerpts(),
        evaluation.budgets(),
        evaluation.value(Measure.MEAN_LABELS));
  }

  private Table summary() {
    var rows =
        Stream.concat(
            Stream.of(new Compared<>(report.model(), evaluation())), report.baselines().stream());
    return new Table(
        "Model and baselines",
        "All on the same excerpts.",
        List.of(
            "system",
            "micro F1",
            evaluation().interval(Measure.MICRO_F1).name(),
            "macro all",
            "macro supp.",
            "weighted",
            "samples",
            "subset acc.",
            "predicted"),
        rows.map(ClassificationTables::row).toList());
  }

  private static List<Cell> row(Compared<ClassificationEvaluation> system) {
    var evaluation = system.evaluation();
    return List.of(
        Cell.of(system.name()),
        Cell.of(evaluation.value(Measure.MICRO_F1)),
        Cell.of(evaluation.interval(Measure.MICRO_F1)),
        Cell.of(evaluation.value(Measure.MACRO_F1_ALL)),
        Cell.of(evaluation.value(Measure.MACRO_F1_SUPPORTED)),
        Cell.of(evaluation.value(Measure.WEIGHTED_F1)),
        Cell.of(evaluation.value(Measure.SAMPLES_F1)),
        Cell.of(evaluation.value(Measure.SUBSET_ACCURACY)),
        new Cell.Figure(evaluation.value(Measure.MEAN_PREDICTED), 2));
  }

  private Table measures() {
    return new Table(
        "All figures of " + report.model(),
        "",
        List.of("figure", "value", evaluation().interval(Measure.MICRO_F1).name()),
        Arrays.stream(Measure.values()).map(this::row).toList());
  }

  private List<Cell> row(Measure measure) {
    return List.of(
        Cell.of(measure.label()),
        Cell.of(evaluation().value(measure)),
        Cell.of(evaluation().interval(measure)));
  }

  private Table sectors() {
    return new Table(
        "Sectors",
        "By support: the excerpts that have the sector, here and in training.",
        List.of("sector", "train", "support", "predicted", "right", "precision", "recall", "F1"),
        evaluation().sectors().stream()
            .sorted(Comparator.comparingInt(SectorFigures::support).reversed())
            .map(this::row)
            .toList());
  }

  private List<Cell> row(SectorFigures sector) {
    return List.of(
        Cell.of(report.taxonomy().sector(sector.sector()).name()),
        trained(sector.sector()),
        Cell.of(sector.support()),
        Cell.of(sector.predicted()),
        Cell.of(sector.hits()),
        Cell.of(sector.precision()),
        Cell.of(sector.recall()),
        new Cell.Bar(sector.f1(), false));
  }

  private Cell trained(SectorCode sector) {
    return report.train().map(it -> Cell.of(it.count(sector))).orElse(Cell.of("-"));
  }

  private String zeroDivision() {
    var value = evaluation().zeroDivision() == ZeroDivision.ZERO ? 0 : 1;
    return "0/0 counts as "
        + value
        + ": also the samples F1 of an excerpt without sectors that got none.";
  }

  private ClassificationEvaluation evaluation() {
    return report.evaluation();
  }
}
