package org.basir.inference.usage;

/// What kept a call within its budget of thinking, soft ones first.
public enum Enforcer {
  /// The prompt named a number of tokens.
  ADVISORY,
  /// The engine was asked for so much effort.
  EFFORT,
  /// The text told how much was left, as it grew.
  ANNOUNCEMENT,
  /// Probabilities were bent towards an end in time.
  GUIDANCE,
  /// The engine ended thinking.
  ENGINE_LIMIT,
  /// We ended thinking.
  HARD_LIMIT
}
