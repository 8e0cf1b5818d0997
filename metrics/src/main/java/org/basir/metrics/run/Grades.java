package org.basir.metrics.run;

import java.util.Arrays;
import java.util.Locale;
import org.basir.metrics.ranking.Gain;

/// How returns become the whole numbers of a qrels file.
public enum Grades {
  /// 0 for the worst fifth to 4 for the best.
  QUINTILE,
  /// Twice the rank from the end, since equal returns share a mean rank: its linear gain gives the
  /// NDCG of [Gain#RANK].
  RANK;

  /// The name in requests, as in `quintile`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The grades of the sectors of one budget, in the order of their returns.
  public int[] of(double[] returns) {
    var ranks = Gain.RANK.of(returns);
    return switch (this) {
      case QUINTILE ->
          Arrays.stream(ranks).mapToInt(rank -> (int) (5 * rank / ranks.length)).toArray();
      case RANK -> Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    };
  }
}
