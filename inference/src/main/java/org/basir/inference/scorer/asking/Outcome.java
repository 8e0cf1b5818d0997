package org.basir.inference.scorer.asking;

import org.basir.inference.degradation.BudgetExhausted;

/// What became of an inquiry.
public sealed interface Outcome<T> {

  /// The model told.
  record Told<T>(T value) implements Outcome<T> {}

  /// The model answered, but nothing of use.
  record Unusable<T>() implements Outcome<T> {}

  /// Whoever asked no longer wanted it.
  record Stopped<T>() implements Outcome<T> {}

  /// The tokens don't allow it.
  record Refused<T>(BudgetExhausted why) implements Outcome<T> {}
}
