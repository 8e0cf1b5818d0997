package org.basir.ranking.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.ranking.ranking.Ranking;

/// Finds the day in the returns that a speech belongs to: by its date, or else, since speeches
/// misprint their dates, by year and kind.
///
/// @param kinds of the budgets in the returns, by date
record BudgetMatching(SortedMap<LocalDate, String> kinds) {

  static BudgetMatching of(SectorReturns returns) {
    var kinds = new TreeMap<LocalDate, String>();
    for (SectorReturn row : returns.returns()) {
      kinds.put(row.budgetDate(), row.kind().toUpperCase(Locale.ROOT));
    }
    return new BudgetMatching(kinds);
  }

  /// The speeches that have returns, earliest first.
  ///
  /// @throws RefusedEvaluation if two speeches belong to one day
  List<MatchedBudget> match(List<Ranking> rankings) {
    var matched = new TreeMap<LocalDate, MatchedBudget>();
    for (var ranking : rankings) {
      date(ranking)
          .map(date -> new MatchedBudget(ranking.id(), ranking.budget().key(), date))
          .ifPresent(budget -> putOnce(matched, budget));
    }
    return new ArrayList<>(matched.values());
  }

  private static void putOnce(SortedMap<LocalDate, MatchedBudget> matched, MatchedBudget budget) {
    var other = matched.putIfAbsent(budget.date(), budget);
    if (other != null) {
      throw new RefusedEvaluation(
          "Transcripts %s and %s are both about the budget of %s; name one of them"
              .formatted(transcript(other), transcript(budget), budget.date()));
    }
  }

  private static UUID transcript(MatchedBudget budget) {
    return Objects.requireNonNull(budget.ranking()).transcript();
  }

  private Optional<LocalDate> date(Ranking ranking) {
    var budget = ranking.budget();
    if (budget.date() != null && kinds.containsKey(budget.date())) {
      return Optional.of(budget.date());
    }
    return kinds.entrySet().stream()
        .filter(day -> Integer.valueOf(day.getKey().getYear()).equals(budget.year()))
        .filter(day -> day.getValue().equals(budget.kind().name()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
