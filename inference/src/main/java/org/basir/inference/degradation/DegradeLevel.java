package org.basir.inference.degradation;

/// What a call had to give up, least first; recorded with every call.
public enum DegradeLevel {
  /// L0: nothing.
  FULL,
  /// L1: some of its thinking, by a number of tokens.
  TRIMMED_THINKING,
  /// L2: some of its thinking, by a lower level of effort.
  LOWER_EFFORT,
  /// L3: all of its thinking.
  NO_THINKING,
  /// L4: the model; a cheaper one answers.
  CHEAPER_MODEL,
  /// L5: part of the answer, which is asked to be concise.
  SHORTER_ANSWER,
  /// L6: everything.
  REFUSED
}
