package org.basir.inference.usage;

/// What a call was for.
public enum Purpose {
  /// Making a plan, which E3 of the paper leaves out.
  PLAN,
  /// Answering the question or a part of it.
  ANSWER
}
