package org.basir.training.contest;

import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.usage.FinishReason;
import org.basir.metrics.tokens.ItemUse;

/// What became of one question.
///
/// @param question its number, from 0
/// @param thinking tokens of it
/// @param answer tokens of the visible answer and of what was discarded
/// @param completion tokens produced by the calls that answered
/// @param total tokens produced by all calls, planning included
/// @param cost units that the ledger charged
/// @param overrun units above the grants
/// @param calls of the engine
public record Outcome(
    Heat heat,
    int question,
    boolean solved,
    long thinking,
    long answer,
    long completion,
    long total,
    long cost,
    long overrun,
    int calls,
    FinishReason finish,
    DegradeLevel level,
    long millis) {

  /// Whether thinking ended by itself within the budget.
  public boolean followed() {
    return isNatural() && thinking <= heat.budget();
  }

  boolean isNatural() {
    return finish == FinishReason.STOP;
  }

  ItemUse use() {
    return new ItemUse(solved ? 1 : 0, completion, total, cost);
  }
}
