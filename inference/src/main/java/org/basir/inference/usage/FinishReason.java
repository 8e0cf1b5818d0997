package org.basir.inference.usage;

/// How a call came to its end.
public enum FinishReason {
  /// The model closed its thinking, if any, and its answer by itself.
  STOP,
  /// Its thinking was closed for it, and the answer followed.
  FORCED_CLOSE,
  /// It ended amid its thinking, without an answer.
  TRUNCATED_THINKING,
  /// It ended amid its answer.
  TRUNCATED_ANSWER,
  /// The budget didn't allow it.
  DENIED,
  /// Whoever asked no longer wanted it.
  CANCELLED
}
