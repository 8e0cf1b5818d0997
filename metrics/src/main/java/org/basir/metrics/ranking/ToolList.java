package org.basir.metrics.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;

/// One budget of a run with its grades, as tools of information retrieval see it.
///
/// @param scores by sector name
/// @param grades by sector name
record ToolList(SortedMap<String, Double> scores, SortedMap<String, Integer> grades) {

  /// What the order of the run gains, and what the ideal order would.
  record Gained(double reached, double ideal) {

    double ratio() {
      return ideal > 0 ? reached / ideal : 0;
    }
  }

  /// The budgets that have a run and grades.
  static SortedMap<String, ToolList> byBudget(TrecRun run, TrecQrels qrels) {
    var scores = new TreeMap<String, SortedMap<String, Double>>();
    run.lines()
        .forEach(line ->
            scores
                .computeIfAbsent(line.budget(), _ -> new TreeMap<>())
                .put(line.sector(), line.score()));
    var grades = new HashMap<String, SortedMap<String, Integer>>();
    qrels
        .lines()
        .forEach(line ->
            grades
                .computeIfAbsent(line.budget(), _ -> new TreeMap<>())
                .put(line.sector(), line.grade()));
    var lists = new TreeMap<String, ToolList>();
    scores.forEach((budget, scored) -> {
      if (grades.containsKey(budget)) {
        lists.put(budget, new ToolList(scored, grades.get(budget)));
      }
    });
    return lists;
  }

  /// Ties stand by sector name in descending order.
  ///
  /// @param precision what the tool makes of a score
  Gained inOrder(int k, DoubleUnaryOperator precision, IntToDoubleFunction gain) {
    var ranked =
        scores.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Double>>comparingDouble(
                        sector -> -precision.applyAsDouble(sector.getValue()))
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(sector -> grades.getOrDefault(sector.getKey(), 0))
            .toList();
    var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return new Gained(discounted(ranked, k, gain), discounted(ideal, k, gain));
  }

  private static double discounted(List<Integer> grades, int k, IntToDoubleFunction gain) {
    return IntStream.range(0, Math.min(k, grades.size()))
        .mapToDouble(i -> gain.applyAsDouble(grades.get(i)) / (Math.log(i + 2.0) / Math.log(2)))
        .sum();
  }

  /// The graded sectors; one without a score is tied last.
  BudgetList graded() {
    return BudgetList.of(
        "",
        grades.values().stream().mapToDouble(Integer::doubleValue).toArray(),
        grades.keySet().stream()
            .mapToDouble(sector -> scores.getOrDefault(sector, Double.NEGATIVE_INFINITY))
            .toArray());
  }

  void refuseWhatSklearnRefuses() {
    if (grades.size() < 2) {
      throw new IllegalArgumentException("ndcg_score refuses a list of one sector");
    }
    if (grades.values().stream().anyMatch(grade -> grade < 0)) {
      throw new IllegalArgumentException("ndcg_score refuses negative grades");
    }
  }
}
