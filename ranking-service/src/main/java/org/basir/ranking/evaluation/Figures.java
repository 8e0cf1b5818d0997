package org.basir.ranking.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.SectorCode;

/// Turns scores and returns into figures.
///
/// @param lastTrainingYear of the ranker
record Figures(
    SectorReturns returns, List<EvaluationBudgets.Scored> budgets, int lastTrainingYear) {

  static final long SEED = 20_160_229;
  static final Bootstrap BOOTSTRAP = Bootstrap.of(SEED);

  private static final int FEWEST_SECTORS = 3;

  /// The figures of every contender; empty if the scope has no list that can be scored.
  Optional<Map<Contender, RankingEvaluation>> of(Scope scope) {
    var chosen = budgets.stream().filter(budget -> takes(scope, budget)).toList();
    if (chosen.stream().noneMatch(budget -> isScorable(happened(scope, budget)))) {
      return Optional.empty();
    }
    var evaluations = new EnumMap<Contender, RankingEvaluation>(Contender.class);
    for (var contender : contenders()) {
      var lists = chosen.stream().map(budget -> list(scope, contender, budget)).toList();
      evaluations.put(contender, RankingEvaluation.of(lists, BOOTSTRAP, PermutationTest.of(SEED)));
    }
    return Optional.of(evaluations);
  }

  /// Those that know any of the budgets.
  List<Contender> contenders() {
    return Arrays.stream(Contender.values())
        .filter(contender -> budgetsKnownTo(contender) > 0)
        .toList();
  }

  long budgetsKnownTo(Contender contender) {
    return budgets.stream().filter(budget -> budget.scores().knows(contender)).count();
  }

  private boolean takes(Scope scope, EvaluationBudgets.Scored budget) {
    return scope.takes(budget.budget().date().getYear(), lastTrainingYear);
  }

  private BudgetList list(Scope scope, Contender contender, EvaluationBudgets.Scored budget) {
    return BudgetList.of(
        budget.budget().key(), happened(scope, budget), budget.scores().of(contender));
  }

  private Map<SectorCode, Double> happened(Scope scope, EvaluationBudgets.Scored budget) {
    var happened = new TreeMap<SectorCode, Double>();
    returns
        .byBudget()
        .getOrDefault(budget.budget().date(), new TreeMap<>())
        .forEach((sector, value) -> {
          if (scope.takes(sector, budget.scores())) {
            happened.put(sector, value);
          }
        });
    return happened;
  }

  private static boolean isScorable(Map<SectorCode, Double> happened) {
    return happened.size() >= FEWEST_SECTORS && happened.values().stream().distinct().count() > 1;
  }
}
