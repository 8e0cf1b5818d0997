package org.basir.training.thinker;

/// An output that a model produced for a prompt with a budget.
///
/// @param correct whether its answer is right
/// @param formatted whether it has the form that was asked for
/// @param length `|y|`, all tokens produced before any cut
/// @param budget `B` in tokens
public record Rollout(boolean correct, boolean formatted, int length, int budget) {

  public Rollout {
    if (length < 0 || budget < 1) {
      throw new IllegalArgumentException(
          "an output of %d tokens for a budget of %d".formatted(length, budget));
    }
  }

  boolean isBelow(int tokens) {
    return length < tokens;
  }
}
