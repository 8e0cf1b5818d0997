package org.basir.metrics.ranking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Difference;
import org.basir.metrics.significance.Interval;
import org.basir.metrics.significance.PermutationTest;

/// All figures of one ranker: one list per budget, then the mean over budgets.
///
/// @param budgets the lists that were scored, never none
/// @param tooShort lists dropped for having fewer than 3 sectors
/// @param constant lists dropped for having equal returns throughout
/// @param intervals of the means, from resampling budgets
/// @param pValue one-sided, of the mean of [RankingMeasure#S_RANK]
public record RankingEvaluation(
    List<BudgetFigures> budgets,
    int tooShort,
    int constant,
    Map<RankingMeasure, Interval> intervals,
    double pValue) {

  public RankingEvaluation {
    budgets = List.copyOf(budgets);
    intervals = Collections.unmodifiableMap(new EnumMap<>(intervals));
  }

  /// Scores every list that can be scored.
  ///
  /// @throws IllegalArgumentException if none can
  public static RankingEvaluation of(
      List<BudgetList> lists, Bootstrap bootstrap, PermutationTest permutations) {
    var scored = lists.stream().filter(BudgetList::isScorable).toList();
    if (scored.isEmpty()) {
      throw new IllegalArgumentException(
          "None of %d budgets has 3 sectors with returns that differ".formatted(lists.size()));
    }
    int tooShort = (int) lists.stream().filter(BudgetList::isTooShort).count();
    var budgets = scored.stream().map(BudgetFigures::of).toList();
    var skills = scored.stream().map(Ndcg.of(Gain.RANK)::skillStatistic).toList();
    return new RankingEvaluation(
        budgets,
        tooShort,
        lists.size() - scored.size() - tooShort,
        intervals(budgets, bootstrap),
        permutations.pValue(skills));
  }

  /// The mean over budgets.
  public double value(RankingMeasure measure) {
    return budgets.stream().mapToDouble(it -> it.value(measure)).average().orElse(Double.NaN);
  }

  public Interval interval(RankingMeasure measure) {
    return Objects.requireNonNull(intervals.get(measure));
  }

  /// The figure of each budget, in their order.
  public double[] perBudget(RankingMeasure measure) {
    return perBudget(budgets, measure);
  }

  /// What this ranker scores more than another on the same budgets.
  ///
  /// @throws IllegalArgumentException if the budgets differ
  public Difference minus(RankingEvaluation other, RankingMeasure measure, Bootstrap bootstrap) {
    if (!names().equals(other.names())) {
      throw new IllegalArgumentException(
          "Only the same budgets compare: " + names() + " against " + other.names());
    }
    return bootstrap.difference(perBudget(budgets, measure), perBudget(other.budgets, measure));
  }

  /// The one line to quote.
  public String headline() {
    var sizes = budgets.stream().mapToInt(BudgetFigures::sectors).summaryStatistics();
    return String.format(
        Locale.ROOT,
        "S_rank = %.3f (%s), mean Spearman = %.3f, NDCG_rank = %.3f vs random %.3f, p = %.4f,"
            + " %d budgets, n = %d-%d",
        value(RankingMeasure.S_RANK),
        interval(RankingMeasure.S_RANK).text(),
        value(RankingMeasure.SPEARMAN),
        value(RankingMeasure.NDCG_RANK),
        value(RankingMeasure.NDCG_RANDOM),
        pValue,
        budgets.size(),
        sizes.getMin(),
        sizes.getMax());
  }

  private List<String> names() {
    return budgets.stream().map(BudgetFigures::budget).toList();
  }

  private static Map<RankingMeasure, Interval> intervals(
      List<BudgetFigures> budgets, Bootstrap bootstrap) {
    var measures = List.of(RankingMeasure.values());
    var perBudget = measures.stream().map(measure -> perBudget(budgets, measure)).toList();
    var next = bootstrap.means(perBudget).iterator();
    var intervals = new EnumMap<RankingMeasure, Interval>(RankingMeasure.class);
    measures.forEach(measure -> intervals.put(measure, next.next()));
    return intervals;
  }

  private static double[] perBudget(List<BudgetFigures> budgets, RankingMeasure measure) {
    return budgets.stream().mapToDouble(budget -> budget.value(measure)).toArray();
  }
}
