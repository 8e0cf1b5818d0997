package org.basir.ranking.returns;

/// Which prices a return is computed from.
public enum PriceBasis {
  /// Splits and bonus shares are taken out.
  ADJUSTED,
  /// What was paid on the day; a return across a split is wrong.
  AS_TRADED
}
