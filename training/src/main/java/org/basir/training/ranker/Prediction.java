package org.basir.training.ranker;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.Gain;
import org.basir.metrics.ranking.Ndcg;

/// What a ranker that had not seen a budget scored its sectors.
///
/// @param scores by sector of the sheet
/// @param wrongText the scores it would have given with the speech of another budget
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Prediction(RankedBudget budget, double[] scores, double[] wrongText) {

  /// S with rank gain: 0 for a random order, 1 for the ideal one.
  double skill() {
    var places = places();
    return Ndcg.of(Gain.RANK)
        .skill(
            BudgetList.of(
                budget.date().toString(),
                Arrays.stream(places).mapToDouble(budget::rank).toArray(),
                Arrays.stream(places).mapToDouble(place -> scores[place]).toArray()));
  }

  /// The sectors that have a return.
  int[] places() {
    return IntStream.range(0, budget.sectors()).filter(budget::isRanked).toArray();
  }
}
