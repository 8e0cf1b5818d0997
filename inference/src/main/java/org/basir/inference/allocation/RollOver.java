package org.basir.inference.allocation;

import java.util.List;

/// Steps that are done one after the other, each of which leaves what it didn't use to all that
/// follow, in proportion to their weights and within their bounds; what it used too much is taken
/// from them.
///
/// @param steps still to do, in order
/// @param budget tokens for all of them, 0 or more
public record RollOver(List<Claim> steps, long budget) {

  public RollOver {
    steps = List.copyOf(steps);
    if (budget < 0) {
      throw new IllegalArgumentException("A budget of " + budget + " tokens");
    }
  }

  /// What each of the steps may use, if all before it use what they may.
  public Allocation plan() {
    return new ProportionalShare().allocate(steps, budget);
  }

  /// What is left to do after the first step has used so many tokens, 0 or more.
  public RollOver after(long used) {
    return new RollOver(steps.subList(1, steps.size()), Math.max(0, budget - used));
  }

  public boolean isDone() {
    return steps.isEmpty();
  }
}
