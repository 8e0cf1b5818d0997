package org.basir.inference.scorer.asking;

import org.basir.inference.degradation.BudgetExhausted;

/// What became of one question.
sealed interface Fetched {

  /// There is an answer, usable or not.
  record Known(String text) implements Fetched {}

  /// The tokens don't allow it.
  record NotPaid(BudgetExhausted why) implements Fetched {}

  /// Whoever asked no longer wanted it, amid the answer.
  record Stopped() implements Fetched {}
}
