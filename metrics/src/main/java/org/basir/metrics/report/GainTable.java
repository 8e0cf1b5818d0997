package org.basir.metrics.report;

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
import static org.basir.metrics.report.SkillTable.mean;

import java.util.List;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.Standings;

/// NDCG of every system under each gain, next to chance.
record GainTable(String scope, Standings standings) {

  private static final List<Column<RankedSystem>> COLUMNS =
      List.of(
          new Column<>("system", it -> Cell.of(it.name())),
          mean("rank", NDCG_RANK),
          mean("random", NDCG_RANDOM),
          mean("least", NDCG_RANK_WORST),
          mean("most", NDCG_RANK_BEST),
          mean("rank @5", NDCG_RANK_5),
          mean("random", NDCG_RANDOM_5),
          mean("rank @10", NDCG_RANK_10),
          mean("random", NDCG_RANDOM_10),
          mean("r - min r", NDCG_MIN_SHIFT),
          mean("random", NDCG_MIN_SHIFT_RANDOM),
          mean("2^quintile - 1", NDCG_QUINTILE_EXP),
          mean("random", NDCG_QUINTILE_EXP_RANDOM),
          mean("1 + r", NDCG_RATIO),
          mean("random", NDCG_RATIO_RANDOM));

  Table table() {
    return Column.table(
        "NDCG next to chance, " + scope,
        "Each NDCG stands before what a random order scores on average, exactly. Least and most are"
            + " over all orders of equal scores, under rank gains.",
        COLUMNS,
        standings.systems());
  }
}
