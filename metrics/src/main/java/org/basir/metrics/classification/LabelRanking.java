package org.basir.metrics.classification;

/// How well scores put the sectors that an excerpt carries above the others, whatever the
/// threshold.
public final class LabelRanking {

  private LabelRanking() {}

  /// Label ranking average precision (Tsoumakas et al. 2010) as scikit-learn defines it: over the
  /// sectors that a row carries, the mean share of carried ones among all that score at least as
  /// much; then the mean over rows. Of equal scores all take the worst place. A row that carries no
  /// sector, or all, counts 1. A score that is not a number is never below another.
  ///
  /// @param truth by row and sector
  /// @return above 0, at most 1
  /// @throws IllegalArgumentException when there is no row, or not one truth per score
  public static double averagePrecision(float[][] scores, boolean[][] truth) {
    if (scores.length == 0 || scores.length != truth.length) {
      throw new IllegalArgumentException(
          "%d rows of scores, %d of truth".formatted(scores.length, truth.length));
    }
    double sum = 0;
    for (int row = 0; row < scores.length; row++) {
      sum += ofRow(scores[row], truth[row]);
    }
    return sum / scores.length;
  }

  private static double ofRow(float[] scores, boolean[] carried) {
    if (scores.length != carried.length) {
      throw new IllegalArgumentException(
          "%d scores of %d sectors".formatted(scores.length, carried.length));
    }
    double sum = 0;
    int count = 0;
    for (int sector = 0; sector < scores.length; sector++) {
      if (carried[sector]) {
        sum += precisionAt(scores[sector], scores, carried);
        count++;
      }
    }
    return count == 0 ? 1 : sum / count;
  }

  /// Among the sectors that score at least as much.
  private static double precisionAt(float score, float[] scores, boolean[] carried) {
    int ranked = 0;
    int hits = 0;
    for (int sector = 0; sector < scores.length; sector++) {
      if (!(scores[sector] < score)) {
        ranked++;
        hits += carried[sector] ? 1 : 0;
      }
    }
    return (double) hits / ranked;
  }
}
