package org.basir.metrics.ranking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// All figures of one budget.
///
/// @param sectors how many have a return
/// @param omitted of those, how many the ranker left out
/// @param discarded scores of sectors without a return
public record BudgetFigures(
    String budget, int sectors, int omitted, int discarded, Map<RankingMeasure, Double> values) {

  public BudgetFigures {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  static BudgetFigures of(BudgetList list) {
    var values = new EnumMap<RankingMeasure, Double>(RankingMeasure.class);
    for (var measure : RankingMeasure.values()) {
      values.put(measure, measure.of(list));
    }
    return new BudgetFigures(list.budget(), list.size(), list.omitted(), list.discarded(), values);
  }

  public double value(RankingMeasure measure) {
    return Objects.requireNonNull(values.get(measure));
  }
}
