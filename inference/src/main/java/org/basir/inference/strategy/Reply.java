package org.basir.inference.strategy;

import org.basir.inference.degradation.BudgetExhausted;
import org.basir.inference.usage.CallRecord;

/// What became of a question.
public sealed interface Reply {

  /// An answer, maybe an empty or cut one; the record's finish tells.
  record Answered(String thinking, String text, CallRecord call) implements Reply {}

  /// The budget doesn't allow it.
  ///
  /// @param wanted units it would have taken at best
  record Refused(BudgetExhausted why, long wanted, CallRecord call) implements Reply {}

  /// This question was answered and paid for before, and its answer was kept by whoever asked.
  record PaidBefore() implements Reply {}
}
