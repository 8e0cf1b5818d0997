package org.basir.ranking.evaluation;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.format.SectorReturns;
import org.basir.ranking.ranking.Ranking;

/// Which budgets an evaluation is about.
///
/// @param onlyRuns whether the budgets of the runs are all, where there are runs
record Subject(SectorReturns returns, List<SentRun> runs, boolean onlyRuns) {

  /// The budgets with returns, earliest first.
  ///
  /// @throws RefusedEvaluation if there is none
  List<MatchedBudget> budgets(List<Ranking> rankings) {
    var matching = BudgetMatching.of(returns);
    var budgets =
        new TreeMap<>(
            matching.match(rankings).stream()
                .collect(Collectors.toMap(MatchedBudget::date, budget -> budget)));
    var dates =
        runs.stream()
            .flatMap(sent -> sent.run().scores().keySet().stream())
            .collect(Collectors.toSet());
    if (onlyRuns && !runs.isEmpty()) {
      budgets.keySet().retainAll(dates);
    }
    dates.forEach(date -> budgets.computeIfAbsent(date, MatchedBudget::withoutSpeech));
    if (budgets.isEmpty()) {
      throw new RefusedEvaluation(
          "None of %d transcripts is about one of the budgets of the file: %s"
              .formatted(rankings.size(), matching.kinds().keySet()));
    }
    return List.copyOf(budgets.values());
  }
}
