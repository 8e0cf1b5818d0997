package org.basir.inference.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a budget among the steps of a plan: `s_j = w_j g(j) / sum w_k g(k)` of it each, where `w`
/// are credits and `g` is the schedule (Plan-and-Budget, Eq. 7 and the authors' code).
///
/// Schedules of whole numbers are divided without rounding; for the others `s_j B` is rounded down
/// in floating point, as the authors do. Scaled credits change nothing.
public record Split(Schedule schedule, Apportionment leftover) {

  /// Tokens of each step; they add up to the budget, but for a uniform schedule whose leftover is
  /// dropped.
  ///
  /// @param credits of 1 or more steps, each 0 or more, not all 0
  /// @param budget tokens, from 0 to 10^12
  public List<Long> of(List<Integer> credits, long budget) {
    if (budget < 0 || budget > BudgetAllocator.MOST_TOKENS) {
      throw new IllegalArgumentException("A budget of " + budget + " tokens");
    }
    var quotas =
        schedule.isWhole()
            ? Quotas.exact(wholeWeights(credits), budget)
            : Quotas.real(shares(credits), budget);
    boolean dropped = schedule == Schedule.UNIFORM && leftover == Apportionment.LARGEST_SHARE;
    return dropped ? quotas.floors() : quotas.rounded(leftover);
  }

  /// The shares `s_j`, which add up to 1.
  ///
  /// @param credits as in [#of(List, long)]
  public List<Double> shares(List<Integer> credits) {
    var reduced = reduced(credits);
    double sum = steps(reduced).mapToDouble(step -> weight(reduced, step)).sum();
    return steps(reduced).mapToObj(step -> weight(reduced, step) / sum).toList();
  }

  /// The shares as claims without bounds, to be bounded or rolled over.
  ///
  /// @param credits as in [#of(List, long)]
  public List<Claim> claims(List<Integer> credits) {
    return shares(credits).stream().map(Claim::of).toList();
  }

  private List<BigInteger> wholeWeights(List<Integer> credits) {
    var reduced = reduced(credits);
    return steps(reduced).mapToObj(step -> wholeWeight(reduced, step)).toList();
  }

  private BigInteger wholeWeight(List<Integer> credits, int step) {
    long multiplier = (long) schedule.weight(step, credits.size());
    return BigInteger.valueOf(multiplier).multiply(BigInteger.valueOf(credits.get(step)));
  }

  private double weight(List<Integer> credits, int step) {
    double sum = credits.stream().mapToDouble(it -> it).sum();
    return credits.get(step) / sum * schedule.weight(step, credits.size());
  }

  /// Without a common factor, so that scaled credits are the same in floating point too.
  private List<Integer> reduced(List<Integer> credits) {
    if (credits.stream().anyMatch(it -> it < 0) || credits.stream().allMatch(it -> it == 0)) {
      throw new IllegalArgumentException("No credits to split by: " + credits);
    }
    int factor = credits.stream().reduce(0, Split::commonFactor);
    return credits.stream().map(it -> schedule == Schedule.UNIFORM ? 1 : it / factor).toList();
  }

  private static int commonFactor(int a, int b) {
    return b == 0 ? a : commonFactor(b, a % b);
  }

  private static IntStream steps(List<Integer> credits) {
    return IntStream.range(0, credits.size());
  }
}
