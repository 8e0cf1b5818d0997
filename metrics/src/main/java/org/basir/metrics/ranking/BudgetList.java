package org.basir.metrics.ranking;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// The sectors of one budget with what happened and what a ranker said: the unit of every ranking
/// figure. The order of the sectors carries no meaning.
public final class BudgetList {

  static final int FEWEST_SECTORS = 3;

  private final String budget;
  private final double[] returns;
  private final double[] scores;
  private final int omitted;
  private final int discarded;

  private BudgetList(String budget, double[] returns, double[] scores, int omitted, int discarded) {
    this.budget = budget;
    this.returns = returns;
    this.scores = scores;
    this.omitted = omitted;
    this.discarded = discarded;
  }

  /// Joins returns and scores by sector. A sector without a score is tied last with all others
  /// without one; a score without a return is discarded. Both are counted.
  ///
  /// @param returns fractions, finite
  /// @param scores higher is better; any number but NaN
  public static BudgetList of(
      String budget, Map<SectorCode, Double> returns, Map<SectorCode, Double> scores) {
    // Sorted, so that sums do not depend on how the caller's map iterates.
    var sorted = new TreeMap<>(returns);
    int matched = (int) sorted.keySet().stream().filter(scores::containsKey).count();
    return new BudgetList(
        budget,
        sorted.values().stream().mapToDouble(BudgetList::finite).toArray(),
        sorted.keySet().stream().mapToDouble(sector -> score(scores, sector)).toArray(),
        returns.size() - matched,
        scores.size() - matched);
  }

  /// A list whose sectors have no names.
  ///
  /// @throws IllegalArgumentException if the lengths differ or a value is not a number
  public static BudgetList of(String budget, double[] returns, double[] scores) {
    if (returns.length != scores.length) {
      throw new IllegalArgumentException(
          returns.length + " returns against " + scores.length + " scores");
    }
    return new BudgetList(
        budget,
        Arrays.stream(returns).map(BudgetList::finite).toArray(),
        Arrays.stream(scores).map(BudgetList::number).toArray(),
        0,
        0);
  }

  public String budget() {
    return budget;
  }

  public int size() {
    return returns.length;
  }

  /// Sectors with a return that the ranker left out.
  public int omitted() {
    return omitted;
  }

  /// Sectors the ranker scored that have no return.
  public int discarded() {
    return discarded;
  }

  double[] returns() {
    return returns.clone();
  }

  double[] scores() {
    return scores.clone();
  }

  /// Whether it has enough sectors, and returns that differ.
  public boolean isScorable() {
    return !isTooShort() && !isConstant();
  }

  boolean isTooShort() {
    return returns.length < FEWEST_SECTORS;
  }

  boolean isConstant() {
    return Arrays.stream(returns).distinct().count() < 2;
  }

  private static double score(Map<SectorCode, Double> scores, SectorCode sector) {
    return number(scores.getOrDefault(sector, Double.NEGATIVE_INFINITY));
  }

  private static double number(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("A score is a number, not NaN");
    }
    return score + 0.0; // -0.0 and 0.0 are a tie
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A return is a finite number, not " + value);
    }
    return value + 0.0;
  }
}
