package org.basir.inference.allocation;

import java.util.List;
import java.util.stream.IntStream;

/// A rule by which calls share a budget.
///
/// If the floors exceed the budget, the claims of the lowest priority are dropped, of equal ones
/// the last first, until the floors of the rest fit. Whole tokens are made by largest remainder
/// within the bounds.
public sealed interface BudgetAllocator permits ProportionalShare, BamAllocator, MarginalUtility {

  /// The most that can be shared.
  long MOST_TOKENS = 1_000_000_000_000L;

  /// Shares a budget.
  ///
  /// @param claims 1 or more; some rules know a fixed number of calls and want as many claims
  /// @param budget tokens, from 0 to 10^12
  default Allocation allocate(List<Claim> claims, long budget) {
    if (budget < 0 || budget > MOST_TOKENS) {
      throw new IllegalArgumentException("A budget of " + budget + " tokens");
    }
    var dropped = Floors.dropped(claims, budget);
    var kept =
        IntStream.range(0, claims.size())
            .mapToObj(i -> dropped.contains(i) ? claims.get(i).dropped() : claims.get(i))
            .toList();
    var tokens = Rounding.within(kept, portions(kept, budget));
    long used = tokens.stream().mapToLong(Long::longValue).sum();
    return new Allocation(tokens, dropped, budget - used);
  }

  /// Tokens with fractions, each within its bounds, together at most the budget.
  ///
  /// @param claims whose floors fit the budget
  double[] portions(List<Claim> claims, long budget);
}
