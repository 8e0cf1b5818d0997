package org.basir.ranking.ranking;

/// The kinds of budgets.
public enum BudgetKind {
  FULL,
  INTERIM,
  /// Such as the second budget of a year, or none that was recognised.
  OTHER
}
