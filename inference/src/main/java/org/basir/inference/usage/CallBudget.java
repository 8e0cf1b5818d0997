package org.basir.inference.usage;

/// What a call was given.
///
/// @param granted units of the ledger, 0 or more
/// @param think the most tokens of thinking; 0 if it wasn't to think
/// @param answer the most tokens of the answer
public record CallBudget(long granted, long think, long answer) {

  public CallBudget {
    if (granted < 0 || think < 0 || answer < 0) {
      throw new IllegalArgumentException(
          "No budget: %d units, %d and %d tokens".formatted(granted, think, answer));
    }
  }
}
