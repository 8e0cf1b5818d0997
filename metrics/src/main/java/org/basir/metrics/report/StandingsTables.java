package org.basir.metrics.report;

import static org.basir.metrics.ranking.RankingMeasure.HIT_RATE_TOP_3;
import static org.basir.metrics.ranking.RankingMeasure.KENDALL;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_MIN_SHIFT;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_MIN_SHIFT_RANDOM;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_QUINTILE_EXP;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_QUINTILE_EXP_RANDOM;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANDOM;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANDOM_10;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANDOM_5;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANK;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANK_10;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANK_5;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANK_BEST;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RANK_WORST;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RATIO;
import static org.basir.metrics.ranking.RankingMeasure.NDCG_RATIO_RANDOM;
import static org.basir.metrics.ranking.RankingMeasure.SPEARMAN;
import static org.basir.metrics.ranking.RankingMeasure.S_RANK;
import static org.basir.metrics.ranking.RankingMeasure.TIE_RATE;
import static org.basir.metrics.ranking.RankingMeasure.TOP_MINUS_BOTTOM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.basir.metrics.ranking.Contrast;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.ranking.Standings;

record StandingsTables(StandingsReport report) {

  List<Table> all() {
    return List.of(skill(), gains(), contrasts(), budgets());
  }

  Table skill() {
    return new Table(
        "Rankers and baselines, " + report.scope(),
        "Means over the same budgets. The corrected p is Holm's, over all systems of the table.",
        List.of(
            "system",
            "role",
            "protocol",
            "known",
            "S rank",
            interval(),
            "p",
            "corrected p",
            "Spearman",
            "tau-b",
            "hits top 3",
            "top-bottom bp",
            "tied"),
        rows(this::skill));
  }

  private List<Cell> skill(RankedSystem system) {
    var evaluation = system.evaluation();
    return List.of(
        Cell.of(system.name()),
        Cell.of(system.role().key()),
        Cell.of(system.protocol().label()),
        Cell.of(system.known()),
        Cell.of(system.skill()),
        Cell.of(evaluation.interval(S_RANK)),
        new Cell.Figure(evaluation.pValue(), 4),
        new Cell.Figure(standings().againstChance(system), 4),
        Cell.of(evaluation.value(SPEARMAN)),
        Cell.of(evaluation.value(KENDALL)),
        Cell.of(evaluation.value(HIT_RATE_TOP_3)),
        new Cell.Figure(evaluation.value(TOP_MINUS_BOTTOM), 1),
        Cell.of(evaluation.value(TIE_RATE)));
  }

  private Table gains() {
    return new Table(
        "NDCG next to chance, " + report.scope(),
        "Each NDCG stands before what a random order scores on average, exactly. Least and most are"
            + " over all orders of equal scores, under rank gains.",
        List.of(
            "system",
            "rank",
            "random",
            "least",
            "most",
            "rank @5",
            "random",
            "rank @10",
            "random",
            "r - min r",
            "random",
            "2^quintile - 1",
            "random",
            "1 + r",
            "random"),
        rows(system ->
            figures(
                system,
                NDCG_RANK,
                NDCG_RANDOM,
                NDCG_RANK_WORST,
                NDCG_RANK_BEST,
                NDCG_RANK_5,
                NDCG_RANDOM_5,
                NDCG_RANK_10,
                NDCG_RANDOM_10,
                NDCG_MIN_SHIFT,
                NDCG_MIN_SHIFT_RANDOM,
                NDCG_QUINTILE_EXP,
                NDCG_QUINTILE_EXP_RANDOM,
                NDCG_RATIO,
                NDCG_RATIO_RANDOM)));
  }

  private static List<Cell> figures(RankedSystem system, RankingMeasure... measures) {
    var cells = new ArrayList<Cell>(List.of(Cell.of(system.name())));
    for (var measure : measures) {
      cells.add(Cell.of(system.evaluation().value(measure)));
    }
    return cells;
  }

  private Table contrasts() {
    return new Table(
        "Differences in S rank, " + report.scope(),
        "Paired by budget; p from flipping signs, two-sided. A true difference of the size in the"
            + " last column would be found four times in five.",
        List.of("first", "second", "difference", interval(), "p", "corrected p", "detectable"),
        standings().contrasts().stream()
            .filter(contrast -> contrast.difference().mean() >= 0)
            .distinct()
            .map(StandingsTables::row)
            .toList());
  }

  private static List<Cell> row(Contrast contrast) {
    return List.of(
        Cell.of(contrast.first()),
        Cell.of(contrast.second()),
        Cell.of(contrast.difference().mean()),
        Cell.of(contrast.difference().interval()),
        new Cell.Figure(contrast.pValue(), 4),
        new Cell.Figure(contrast.holm(), 4),
        Cell.of(contrast.detectable()));
  }

  private Table budgets() {
    var columns = new ArrayList<>(List.of("budget", "sectors"));
    standings().systems().forEach(system -> columns.add(system.name()));
    var first = standings().systems().getFirst().evaluation().budgets();
    return new Table(
        "S rank per budget, " + report.scope(),
        "",
        columns,
        IntStream.range(0, first.size()).mapToObj(this::budget).toList());
  }

  private List<Cell> budget(int index) {
    var first = standings().systems().getFirst().evaluation().budgets().get(index);
    var cells = new ArrayList<>(List.of(Cell.of(first.budget()), Cell.of(first.sectors())));
    for (var system : standings().systems()) {
      cells.add(Cell.of(system.evaluation().budgets().get(index).value(S_RANK)));
    }
    return cells;
  }

  String power() {
    var power = report.power();
    return String.format(
        Locale.ROOT,
        "With %d budgets the mean S rank of orders without skill has a standard deviation of %.3f and"
            + " exceeds %.3f once in twenty (Spearman %.3f and %.3f); a ranker is found four times"
            + " in five only if its S rank is %.3f, a correlation of %.2f. That takes sectors to be"
            + " independent: they co-move, so that true values are larger.",
        power.budgets(),
        power.skill().sd(),
        power.skill().critical(),
        power.spearman().sd(),
        power.spearman().critical(),
        power.detectableSkill(),
        power.detectableCorrelation());
  }

  private List<List<Cell>> rows(Function<RankedSystem, List<Cell>> row) {
    return standings().systems().stream().map(row).toList();
  }

  private String interval() {
    return standings().systems().getFirst().evaluation().interval(S_RANK).name();
  }

  private Standings standings() {
    return report.standings();
  }
}
