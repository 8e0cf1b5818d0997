package org.basir.inference.scorer;

/// Hears how far a job is, after each question.
@FunctionalInterface
public interface ScoringListener {

  ScoringListener UNHEARD = progress -> true;

  /// Hears of one question more.
  ///
  /// @return whether to go on; otherwise the job ends with what it has
  boolean goesOnAfter(Progress progress);

  /// Asked at each piece of an answer, so that a slow one can be stopped; what it used is paid.
  default boolean goesOn() {
    return true;
  }
}
