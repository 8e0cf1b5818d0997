package org.basir.training.ranker;

import java.time.LocalDate;

/// A budget with what followed it.
final class RankedBudget {

  private final BudgetSheet sheet;
  private final double[] ranks;

  /// @param ranks by sector of the sheet from -0.5 (last) to 0.5 (first), equal returns share the
  ///   mean; NaN where there is no return
  RankedBudget(BudgetSheet sheet, double[] ranks) {
    this.sheet = sheet;
    this.ranks = ranks.clone();
  }

  BudgetSheet sheet() {
    return sheet;
  }

  LocalDate date() {
    return sheet.date();
  }

  /// NaN where there is no return.
  double rank(int sector) {
    return ranks[sector];
  }

  boolean isRanked(int sector) {
    return !Double.isNaN(ranks[sector]);
  }

  int sectors() {
    return ranks.length;
  }
}
