package org.basir.inference.llm.provider;

/// How firmly a budget of thinking is kept.
public enum Enforcement {
  /// The server ends thinking at the number.
  EXACT,
  /// The server aims at it, and may think more or less.
  HINT,
  /// Thinking is switched off.
  OFF,
  /// The stream is listened to here and ended at the number ([ThinkingCut]).
  CUT_HERE
}
