package org.basir.training.contest;

import org.basir.training.sums.Item;

/// A way to keep within a budget, as it takes part.
///
/// @param name as tables call it
/// @param means what it does, in words
public record Entrant(String name, String means, Posing posing) {

  /// Puts a question for a budget of thinking, in tokens.
  @FunctionalInterface
  public interface Posing {

    Posed pose(Item item, int budget);
  }
}
