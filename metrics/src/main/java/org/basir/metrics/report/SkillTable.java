package org.basir.metrics.report;

import static org.basir.metrics.ranking.RankingMeasure.HIT_RATE_TOP_3;
import static org.basir.metrics.ranking.RankingMeasure.KENDALL;
import static org.basir.metrics.ranking.RankingMeasure.SPEARMAN;
import static org.basir.metrics.ranking.RankingMeasure.S_RANK;
import static org.basir.metrics.ranking.RankingMeasure.TIE_RATE;
import static org.basir.metrics.ranking.RankingMeasure.TOP_MINUS_BOTTOM;

import java.util.List;
import java.util.stream.Stream;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.ranking.Standings;

/// S of every system, with its interval and p-values, correlations and returns.
record SkillTable(String scope, Standings standings) {

  Table table() {
    return Column.table(
        "Rankers and baselines, " + scope,
        "Means over the same budgets. The corrected p is Holm's, over all systems of the table.",
        Stream.of(names(), skill(), others()).flatMap(List::stream).toList(),
        standings.systems());
  }

  private static List<Column<RankedSystem>> names() {
    return List.of(
        new Column<>("system", it -> Cell.of(it.name())),
        new Column<>("role", it -> Cell.of(it.role().key())),
        new Column<>("protocol", it -> Cell.of(it.protocol().label())),
        new Column<>("known", it -> Cell.of(it.known())));
  }

  private List<Column<RankedSystem>> skill() {
    return List.of(
        new Column<>("S rank", it -> Cell.of(it.skill())),
        new Column<>(interval(standings), it -> Cell.of(it.evaluation().interval(S_RANK))),
        new Column<>("p", it -> new Cell.Figure(it.evaluation().pValue(), 4)),
        new Column<>("corrected p", it -> new Cell.Figure(standings.againstChance(it), 4)));
  }

  private static List<Column<RankedSystem>> others() {
    return List.of(
        mean("Spearman", SPEARMAN),
        mean("tau-b", KENDALL),
        mean("hits top 3", HIT_RATE_TOP_3),
        new Column<>(
            "top-bottom bp", it -> new Cell.Figure(it.evaluation().value(TOP_MINUS_BOTTOM), 1)),
        mean("tied", TIE_RATE));
  }

  /// The mean of a measure over the budgets.
  static Column<RankedSystem> mean(String title, RankingMeasure measure) {
    return new Column<>(title, it -> Cell.of(it.evaluation().value(measure)));
  }

  /// What the interval of S is called, by how it was made.
  static String interval(Standings standings) {
    return standings.systems().getFirst().evaluation().interval(S_RANK).name();
  }
}
