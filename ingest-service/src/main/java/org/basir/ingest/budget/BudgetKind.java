package org.basir.ingest.budget;

/// What a budget speech presents: the year's budget, an interim one before an election, or a
/// supplementary one later in the year.
public enum BudgetKind {
  FULL,
  INTERIM,
  OTHER
}
