package org.basir.ranking.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.Power;
import org.basir.metrics.ranking.PowerSimulation;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.Standings;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.SectorCode;

/// Turns scores and returns into figures.
///
/// @param runs that were sent
/// @param lastTrainingYear of the ranker
record Figures(List<EvaluationBudgets.Scored> budgets, List<SentRun> runs, int lastTrainingYear) {

  static final long SEED = 20_160_229;
  static final Bootstrap BOOTSTRAP = Bootstrap.of(SEED);
  static final PowerSimulation POWER = new PowerSimulation(1_000, SEED);

  /// Everybody who knows any of the budgets, the first of them the subject of the report.
  List<Contestant> contestants() {
    return Contestant.all(budgets, runs);
  }

  /// The figures of every contestant; empty if the scope has no list that can be scored.
  Optional<Standings> of(Scope scope) {
    var contestants = contestants();
    if (scorable(scope, contestants.getFirst()).isEmpty()) {
      return Optional.empty();
    }
    var systems =
        contestants.stream().parallel().map(contestant -> system(scope, contestant)).toList();
    return Optional.of(Standings.of(systems, BOOTSTRAP));
  }

  Power power(Scope scope) {
    return POWER.of(scorable(scope, contestants().getFirst()));
  }

  /// The lists of a contestant that figures are made of, in the order of their budgets.
  List<BudgetList> scorable(Scope scope, Contestant contestant) {
    return lists(scope, contestant).stream().filter(BudgetList::isScorable).toList();
  }

  long budgetsKnownTo(Contestant contestant) {
    return budgets.stream().filter(budget -> contestant.knows(budget.budget().date())).count();
  }

  private RankedSystem system(Scope scope, Contestant contestant) {
    return new RankedSystem(
        contestant.name(),
        contestant.role(),
        contestant.protocol(),
        (int) budgetsKnownTo(contestant),
        RankingEvaluation.of(lists(scope, contestant), BOOTSTRAP, PermutationTest.of(SEED)));
  }

  private List<BudgetList> lists(Scope scope, Contestant contestant) {
    return budgets.stream()
        .filter(budget -> scope.takes(budget.budget().date().getYear(), lastTrainingYear))
        .map(budget -> list(scope, contestant, budget))
        .toList();
  }

  private static BudgetList list(
      Scope scope, Contestant contestant, EvaluationBudgets.Scored budget) {
    var happened = happened(scope, budget);
    var scores = contestant.of(budget.budget().date(), happened.keySet());
    return BudgetList.of(budget.budget().key(), happened, scores);
  }

  private static Map<SectorCode, Double> happened(Scope scope, EvaluationBudgets.Scored budget) {
    var happened = new TreeMap<SectorCode, Double>();
    budget
        .returns()
        .forEach((sector, value) -> {
          if (scope.takes(sector, budget.scores())) {
            happened.put(sector, value);
          }
        });
    return happened;
  }
}
