package org.basir.training.comparison;

import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Table;
import org.basir.training.finetune.TrialResult;

/// Findings in tables.
record ComparisonTables(Findings findings) {

  private static final String RANK = "mean rank";

  /// A row for each variant, micro-F1 at each budget.
  Table summary() {
    var columns = new ArrayList<String>(List.of("variant"));
    percents().forEach(percent -> columns.add("micro F1 at " + Run.share(percent)));
    columns.addAll(List.of(RANK + " to 25 %", RANK + " above"));
    return new Table(
        "Micro F1 under budgets",
        "Mean and standard deviation over seeds; ranks by micro F1, 1 is best, equals averaged.",
        columns,
        variants().stream().map(this::summary).toList());
  }

  private List<Cell> summary(Variant variant) {
    var row = new ArrayList<Cell>(List.of(Cell.of(variant.label())));
    for (double percent : percents()) {
      row.add(Cell.of(results().spread(variant, percent, TrialResult::microF1).text()));
    }
    int place = variants().indexOf(variant);
    row.add(rank(findings.low().get(place)));
    row.add(rank(findings.high().get(place)));
    return row;
  }

  List<Table> details() {
    var tables = new ArrayList<Table>();
    tables.add(standings("Ranks at budgets up to 25 %", findings.low()));
    tables.add(standings("Ranks at larger budgets", findings.high()));
    tables.add(figures());
    tables.add(costs());
    if (!results().failed().isEmpty()) {
      tables.add(failures());
    }
    return tables;
  }

  private static Table standings(String title, List<Standing> standings) {
    return new Table(
        title,
        "By micro F1, over cells of one budget and seed. Top 1: none is better; top 3: at most two.",
        List.of("variant", RANK, "top 1", "top 3", "cells"),
        standings.stream()
            .map(it ->
                List.of(
                    Cell.of(it.variant().label()),
                    rank(it),
                    Cell.of(it.top1()),
                    Cell.of(it.top3()),
                    Cell.of(it.cells())))
            .toList());
  }

  private Table figures() {
    return new Table(
        "All figures on dev",
        "Mean and standard deviation over seeds. Micro and macro F1 with one threshold for all"
            + " sectors, the best on dev; macro over sectors with support. LRAP is the mean over"
            + " texts, cross-entropy the sum over sectors, per text.",
        List.of("variant", "budget", "steps", "micro F1", "macro F1", "LRAP", "cross-entropy"),
        rows(this::figures));
  }

  private List<Cell> figures(Variant variant, double percent) {
    return List.of(
        Cell.of(variant.label()),
        Cell.of(Run.share(percent)),
        Cell.of(results().comparison().steps(new Run(variant, percent, 0))),
        Cell.of(results().spread(variant, percent, TrialResult::microF1).text()),
        Cell.of(results().spread(variant, percent, TrialResult::macroF1).text()),
        Cell.of(results().spread(variant, percent, TrialResult::lrap).text()),
        Cell.of(results().spread(variant, percent, TrialResult::loss).text()));
  }

  private Table costs() {
    return new Table(
        "Costs",
        "Means over seeds: seconds of a step (median of a training), most memory of the process in"
            + " MiB, bytes kept between steps per number that learns. Peak is the encoder's rate.",
        List.of("variant", "budget", "peak", "s per step", "memory", "bytes"),
        rows(this::costs));
  }

  private List<Cell> costs(Variant variant, double percent) {
    var memory = results().spread(variant, percent, TrialResult::memory);
    return List.of(
        Cell.of(variant.label()),
        Cell.of(Run.share(percent)),
        Cell.of(String.valueOf(variant.recipe().optimiser().rate())),
        Cell.of(results().spread(variant, percent, TrialResult::secondsPerStep).mean()),
        new Cell.Figure(memory.mean(), 0),
        Cell.of(variant.recipe().precision().bytesPerParameter()));
  }

  private Table failures() {
    return new Table(
        "Failed",
        "",
        List.of("training", "why"),
        results().failed().stream()
            .map(it -> List.of(Cell.of(it.run().toString()), Cell.of(it.why())))
            .toList());
  }

  private interface Row {
    List<Cell> of(Variant variant, double percent);
  }

  private List<List<Cell>> rows(Row row) {
    return variants().stream()
        .flatMap(variant -> percents().stream().map(percent -> row.of(variant, percent)))
        .toList();
  }

  private static Cell rank(Standing standing) {
    return new Cell.Figure(standing.meanRank(), 2);
  }

  private List<Variant> variants() {
    return results().comparison().variants();
  }

  private List<Double> percents() {
    return results().comparison().percents();
  }

  private Results results() {
    return findings.results();
  }
}
