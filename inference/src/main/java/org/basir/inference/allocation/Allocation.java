package org.basir.inference.allocation;

import java.util.List;

/// Who gets how much of a budget.
///
/// @param tokens of each claim, in the order of the claims
/// @param dropped indices of claims that get nothing because the floors together exceed the budget
/// @param left tokens that nobody can use
public record Allocation(List<Long> tokens, List<Integer> dropped, long left) {

  public Allocation {
    tokens = List.copyOf(tokens);
    dropped = List.copyOf(dropped);
  }
}
