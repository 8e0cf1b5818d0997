package org.basir.metrics.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.basir.metrics.ranking.BudgetFigures;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;

record RankingTables(RankingReport report) {

  Report page() {
    return new Report(
        "Sector ranking",
        report.ranker() + ": " + evaluation().headline(),
        summary(),
        List.of(differences(), measures(), budgets()),
        List.of(
            "S is NDCG less chance, over the ideal less chance: 0 for a random order, 1 for the"
                + " ideal one. Equal scores count as the mean over their orders.",
            "Budgets dropped: %d with fewer than 3 sectors, %d with equal returns."
                .formatted(evaluation().tooShort(), evaluation().constant()),
            "p shuffles sectors, which co-move: read it with the interval, which resamples"
                + " budgets. With few budgets a null result is expected even of a useful ranker."),
        report.manifest());
  }

  private Table summary() {
    var rows =
        Stream.concat(
            Stream.of(new Compared<>(report.ranker(), evaluation())), report.baselines().stream());
    return new Table(
        "Ranker and baselines",
        "Means over the same budgets.",
        List.of(
            "system",
            "S rank",
            evaluation().interval(RankingMeasure.S_RANK).name(),
            "p",
            "Spearman",
            "NDCG rank",
            "random",
            "S@10",
            "top-bottom bp",
            "hits top 3",
            "tied"),
        rows.map(RankingTables::row).toList());
  }

  private static List<Cell> row(Compared<RankingEvaluation> system) {
    var evaluation = system.evaluation();
    return List.of(
        Cell.of(system.name()),
        Cell.of(evaluation.value(RankingMeasure.S_RANK)),
        Cell.of(evaluation.interval(RankingMeasure.S_RANK)),
        new Cell.Figure(evaluation.pValue(), 4),
        Cell.of(evaluation.value(RankingMeasure.SPEARMAN)),
        Cell.of(evaluation.value(RankingMeasure.NDCG_RANK)),
        Cell.of(evaluation.value(RankingMeasure.NDCG_RANDOM)),
        Cell.of(evaluation.value(RankingMeasure.S_RANK_10)),
        new Cell.Figure(evaluation.value(RankingMeasure.TOP_MINUS_BOTTOM), 1),
        Cell.of(evaluation.value(RankingMeasure.HIT_RATE_TOP_3)),
        Cell.of(evaluation.value(RankingMeasure.TIE_RATE)));
  }

  private Table differences() {
    return new Table(
        report.ranker() + " minus each baseline",
        "S rank, paired by budget. A gain is one whose whole interval lies above 0.",
        List.of("baseline", "difference", evaluation().interval(RankingMeasure.S_RANK).name(), "p"),
        report.baselines().stream().map(this::difference).toList());
  }

  private List<Cell> difference(Compared<RankingEvaluation> baseline) {
    var difference =
        evaluation().minus(baseline.evaluation(), RankingMeasure.S_RANK, report.bootstrap());
    return List.of(
        Cell.of(baseline.name()),
        Cell.of(difference.mean()),
        Cell.of(difference.interval()),
        new Cell.Figure(difference.pValue(), 4));
  }

  private Table measures() {
    return new Table(
        "All figures of " + report.ranker(),
        "Every NDCG next to what a random order scores.",
        List.of("figure", "mean", evaluation().interval(RankingMeasure.S_RANK).name()),
        Arrays.stream(RankingMeasure.values()).map(this::row).toList());
  }

  private List<Cell> row(RankingMeasure measure) {
    return List.of(
        Cell.of(measure.label()),
        Cell.of(evaluation().value(measure)),
        Cell.of(evaluation().interval(measure)));
  }

  private Table budgets() {
    return new Table(
        "Budgets",
        "Omitted: sectors the ranker left out. Discarded: sectors it ranked that have no return.",
        List.of(
            "budget",
            "sectors",
            "omitted",
            "discarded",
            "Spearman",
            "top-bottom bp",
            "random NDCG",
            "NDCG rank",
            "S rank"),
        evaluation().budgets().stream().map(RankingTables::row).toList());
  }

  private static List<Cell> row(BudgetFigures budget) {
    return List.of(
        Cell.of(budget.budget()),
        Cell.of(budget.sectors()),
        Cell.of(budget.omitted()),
        Cell.of(budget.discarded()),
        Cell.of(budget.value(RankingMeasure.SPEARMAN)),
        new Cell.Figure(budget.value(RankingMeasure.TOP_MINUS_BOTTOM), 1),
        Cell.of(budget.value(RankingMeasure.NDCG_RANDOM)),
        Cell.of(budget.value(RankingMeasure.NDCG_RANK)),
        new Cell.Bar(budget.value(RankingMeasure.S_RANK), true));
  }

  private RankingEvaluation evaluation() {
    return report.evaluation();
  }
}
