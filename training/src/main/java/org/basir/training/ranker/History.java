package org.basir.training.ranker;

import java.util.List;

/// Mean ranks over budgets, pulled to the middle.
///
/// @param shrinkage pulls as that many middling budgets would, 0 or more
record History(double shrinkage) {

  History {
    if (!(shrinkage >= 0)) {
      throw new IllegalArgumentException("A shrinkage is 0 or more, not " + shrinkage);
    }
  }

  /// One mean per sector; 0 for one that was never ranked.
  double[] of(List<RankedBudget> budgets, int sectors) {
    var sums = new double[sectors];
    var counts = new int[sectors];
    for (var budget : budgets) {
      for (int sector = 0; sector < sectors; sector++) {
        if (budget.isRanked(sector)) {
          sums[sector] += budget.rank(sector);
          counts[sector]++;
        }
      }
    }
    for (int sector = 0; sector < sectors; sector++) {
      sums[sector] = counts[sector] == 0 ? 0 : sums[sector] / (counts[sector] + shrinkage);
    }
    return sums;
  }
}
