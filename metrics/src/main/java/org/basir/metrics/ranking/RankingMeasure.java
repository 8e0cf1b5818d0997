package org.basir.metrics.ranking;

import static org.basir.metrics.ranking.Gain.MIN_SHIFT;
import static org.basir.metrics.ranking.Gain.QUINTILE_EXP;
import static org.basir.metrics.ranking.Gain.RANK;
import static org.basir.metrics.ranking.Gain.RATIO;

import java.util.Locale;

/// A figure of one budget's list; reports give the mean over budgets.
public enum RankingMeasure {
  /// Chance-corrected NDCG with rank gains, the headline.
  S_RANK("S, rank gain"),
  SPEARMAN("Spearman"),
  KENDALL("Kendall tau-b"),
  NDCG_RANK("NDCG, rank gain"),
  /// What a random order scores, exactly.
  NDCG_RANDOM("random NDCG, rank gain"),
  NDCG_RANK_WORST("NDCG, rank gain, worst tie order"),
  NDCG_RANK_BEST("NDCG, rank gain, best tie order"),
  S_RANK_5("S@5, rank gain"),
  NDCG_RANK_5("NDCG@5, rank gain"),
  NDCG_RANDOM_5("random NDCG@5, rank gain"),
  S_RANK_10("S@10, rank gain"),
  NDCG_RANK_10("NDCG@10, rank gain"),
  NDCG_RANDOM_10("random NDCG@10, rank gain"),
  S_MIN_SHIFT("S, gain r - min r"),
  NDCG_MIN_SHIFT("NDCG, gain r - min r"),
  NDCG_MIN_SHIFT_RANDOM("random NDCG, gain r - min r"),
  S_QUINTILE_EXP("S, gain 2^quintile - 1"),
  NDCG_QUINTILE_EXP("NDCG, gain 2^quintile - 1"),
  NDCG_QUINTILE_EXP_RANDOM("random NDCG, gain 2^quintile - 1"),
  /// Only ever to be shown next to its random value.
  NDCG_RATIO("NDCG, gain 1 + r"),
  NDCG_RATIO_RANDOM("random NDCG, gain 1 + r"),
  TOP_MINUS_BOTTOM("top minus bottom quintile, bp"),
  HIT_RATE_TOP_3("hit rate of the top 3"),
  /// Share of the pairs of sectors with equal scores.
  TIE_RATE("tied pairs");

  private final String label;

  RankingMeasure(String label) {
    this.label = label;
  }

  /// The name in reports for people.
  public String label() {
    return label;
  }

  /// The name in JSON, as in `s_rank`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(BudgetList list) {
    return switch (this) {
      case S_RANK -> Ndcg.of(RANK).skill(list);
      case SPEARMAN -> RankCorrelation.spearman(list);
      case KENDALL -> RankCorrelation.kendall(list);
      case NDCG_RANK -> Ndcg.of(RANK).value(list);
      case NDCG_RANDOM -> Ndcg.of(RANK).random(list);
      case NDCG_RANK_WORST -> new Ndcg(RANK, Ties.WORST, Ndcg.ALL).value(list);
      case NDCG_RANK_BEST -> new Ndcg(RANK, Ties.BEST, Ndcg.ALL).value(list);
      case S_RANK_5 -> Ndcg.at(5, RANK).skill(list);
      case NDCG_RANK_5 -> Ndcg.at(5, RANK).value(list);
      case NDCG_RANDOM_5 -> Ndcg.at(5, RANK).random(list);
      case S_RANK_10 -> Ndcg.at(10, RANK).skill(list);
      case NDCG_RANK_10 -> Ndcg.at(10, RANK).value(list);
      case NDCG_RANDOM_10 -> Ndcg.at(10, RANK).random(list);
      case S_MIN_SHIFT -> Ndcg.of(MIN_SHIFT).skill(list);
      case NDCG_MIN_SHIFT -> Ndcg.of(MIN_SHIFT).value(list);
      case NDCG_MIN_SHIFT_RANDOM -> Ndcg.of(MIN_SHIFT).random(list);
      case S_QUINTILE_EXP -> Ndcg.of(QUINTILE_EXP).skill(list);
      case NDCG_QUINTILE_EXP -> Ndcg.of(QUINTILE_EXP).value(list);
      case NDCG_QUINTILE_EXP_RANDOM -> Ndcg.of(QUINTILE_EXP).random(list);
      case NDCG_RATIO -> Ndcg.of(RATIO).value(list);
      case NDCG_RATIO_RANDOM -> Ndcg.of(RATIO).random(list);
      case TOP_MINUS_BOTTOM -> Selection.topMinusBottom(list);
      case HIT_RATE_TOP_3 -> Selection.hitRate(list);
      case TIE_RATE -> TieBlocks.descending(list.scores()).tieRate();
    };
  }
}
