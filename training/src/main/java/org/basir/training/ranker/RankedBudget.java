package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;

/// What followed a budget, as centred ranks, and what its speech said.
///
/// @param ranks by sector from -0.5 (last) to 0.5 (first); equal returns share the mean
/// @param speech empty if there is none
record RankedBudget(
    LocalDate date, SortedMap<SectorCode, Double> ranks, Optional<SpeechFeatures> speech) {

  private static final int FEWEST_SECTORS = 2;

  RankedBudget {
    ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
  }

  /// The budgets of the returns in order; sectors of too few companies are left out.
  static List<RankedBudget> of(SectorReturns returns, List<SpeechFeatures> speeches) {
    var byDate =
        returns.atLeast(SectorReturns.FEWEST_COMPANIES).returns().stream()
            .collect(
                Collectors.groupingBy(SectorReturn::budgetDate, TreeMap::new, Collectors.toList()));
    var budgets = new ArrayList<RankedBudget>();
    byDate.forEach((date, rows) -> {
      if (rows.size() >= FEWEST_SECTORS) {
        budgets.add(
            new RankedBudget(date, centred(rows), speech(date, rows.getFirst().kind(), speeches)));
      }
    });
    return budgets;
  }

  private static Optional<SpeechFeatures> speech(
      LocalDate date, String kind, List<SpeechFeatures> speeches) {
    return speeches.stream()
        .filter(speech -> date.equals(speech.budget().date()))
        .findFirst()
        .or(() ->
            speeches.stream()
                .filter(speech -> speech.budget().matchesYearAndKind(date, kind))
                .findFirst());
  }

  private static SortedMap<SectorCode, Double> centred(List<SectorReturn> rows) {
    var ranks = new TreeMap<SectorCode, Double>();
    for (var row : rows) {
      var below = rows.stream().filter(other -> other.value() < row.value()).count();
      var equal = rows.stream().filter(other -> other.value() == row.value()).count();
      ranks.put(row.sector(), (below + (equal - 1) / 2.0) / (rows.size() - 1) - 0.5);
    }
    return ranks;
  }

  static SortedMap<SectorCode, Double> shrunkenMeans(List<RankedBudget> budgets, double shrinkage) {
    var ranks = new TreeMap<SectorCode, List<Double>>();
    for (var budget : budgets) {
      budget
          .ranks()
          .forEach(
              (sector, rank) -> ranks.computeIfAbsent(sector, _ -> new ArrayList<>()).add(rank));
    }
    var means = new TreeMap<SectorCode, Double>();
    ranks.forEach((sector, past) -> {
      var sum = past.stream().mapToDouble(Double::doubleValue).sum();
      means.put(sector, sum / (past.size() + shrinkage));
    });
    return means;
  }
}
