package org.basir.training.ranker;

/// A way to learn the order of sectors from budgets. Anything that can score the sectors of a
/// budget is one: a rule that learns nothing, a regression, trees, a language model.
///
/// Learning is deterministic: the same budgets give the same scores.
interface Ranker {

  /// The name in tables, with its settings where there are several.
  String name();

  /// Learns.
  Scorer fit(Known known);

  /// What was learned.
  @FunctionalInterface
  interface Scorer {

    /// Scores every sector of a sheet in its order; higher is better, comparable within it only.
    double[] score(BudgetSheet sheet);
  }
}
