package org.basir.training.contest;

/// Hears how a contest goes on.
@FunctionalInterface
public interface ContestListener {

  /// A question was answered, now or in an earlier run.
  ///
  /// @param answered of all heats, by now
  /// @param all questions of all heats
  void answered(Outcome outcome, int answered, int all);
}
