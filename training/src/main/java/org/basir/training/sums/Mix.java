package org.basir.training.sums;

import org.basir.training.thinker.BudgetLabel;

/// What a model is taught, by shares from 0 to 1.
///
/// @param planned of chains of four terms or more: with a plan
/// @param outlined of these: without numbers of the steps
/// @param advised of the rest: with a budget, half of them with markers of what is left, which the
///   budget pays for
/// @param brief of all thinking: two terms a line
/// @param checked of all thinking: worked out twice
/// @param interrupted of thinking without a plan: ended early, with as good an answer as can be
/// @param slips of steps that are checked afterwards: wrong
/// @param label how budgets are rounded
/// @param markerWeight of markers in the loss, 0 to leave them out of it
public record Mix(
    double planned,
    double outlined,
    double advised,
    double brief,
    double checked,
    double interrupted,
    double slips,
    BudgetLabel label,
    float markerWeight) {

  public Mix {
    if (brief + checked > 1) {
      throw new IllegalArgumentException("more than all thinking is brief or checked");
    }
  }

  public static Mix standard() {
    return new Mix(0.35, 0.4, 0.6, 0.35, 0.5, 0.15, 0.03, new BudgetLabel(10), 1);
  }
}
