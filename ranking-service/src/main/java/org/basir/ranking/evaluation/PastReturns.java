package org.basir.ranking.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;

/// What was known of returns before a budget.
///
/// @param byBudget the returns of all budgets of a file
record PastReturns(SortedMap<LocalDate, SortedMap<SectorCode, Double>> byBudget) {

  static PastReturns of(SectorReturns returns) {
    return new PastReturns(returns.byBudget());
  }

  /// The returns after the last budget before this one; none after the first.
  Map<SectorCode, Double> previous(LocalDate budget) {
    return byBudget.headMap(budget).sequencedValues().reversed().stream()
        .findFirst()
        .orElseGet(Collections::emptySortedMap);
  }

  /// The sector's mean over all earlier budgets of what it returned more than all sectors did.
  Map<SectorCode, Double> meanReturn(LocalDate budget) {
    return mean(budget, PastReturns::centred);
  }

  /// The sector's mean rank over all earlier budgets, from -0.5 (last) to 0.5.
  Map<SectorCode, Double> meanRank(LocalDate budget) {
    return mean(budget, PastReturns::ranks);
  }

  /// The sector's mean rank over all other budgets, later ones too.
  Map<SectorCode, Double> meanOtherRank(LocalDate budget) {
    var others = new TreeMap<>(byBudget);
    others.remove(budget);
    return mean(others.values(), PastReturns::ranks);
  }

  private Map<SectorCode, Double> mean(
      LocalDate budget, UnaryOperator<Map<SectorCode, Double>> measured) {
    return mean(byBudget.headMap(budget).values(), measured);
  }

  private static Map<SectorCode, Double> mean(
      Collection<SortedMap<SectorCode, Double>> budgets,
      UnaryOperator<Map<SectorCode, Double>> measured) {
    var values = new TreeMap<SectorCode, List<Double>>();
    for (var budget : budgets) {
      measured
          .apply(budget)
          .forEach(
              (sector, value) -> values.computeIfAbsent(sector, _ -> new ArrayList<>()).add(value));
    }
    var means = new TreeMap<SectorCode, Double>();
    values.forEach((sector, past) -> means.put(sector, average(past)));
    return means;
  }

  private static Map<SectorCode, Double> centred(Map<SectorCode, Double> returns) {
    var mean = average(returns.values());
    var centred = new TreeMap<SectorCode, Double>();
    returns.forEach((sector, value) -> centred.put(sector, value - mean));
    return centred;
  }

  private static Map<SectorCode, Double> ranks(Map<SectorCode, Double> returns) {
    var ranks = new TreeMap<SectorCode, Double>();
    returns.forEach((sector, value) -> {
      var below = returns.values().stream().filter(other -> other < value).count();
      var equal = returns.values().stream().filter(other -> other.equals(value)).count();
      var last = Math.max(1, returns.size() - 1);
      ranks.put(sector, (below + (equal - 1) / 2.0) / last - 0.5);
    });
    return ranks;
  }

  private static double average(Iterable<Double> values) {
    var sum = 0.0;
    var count = 0;
    for (var value : values) {
      sum += value;
      count++;
    }
    return sum / count;
  }
}
