package org.basir.training.ranker;

/// The pairs of sectors of a budget under the logistic model of which does better.
///
/// @param pulls what each sector's score should rise by, first order
/// @param laplacian second order, one row and column per sector
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Pairs(double[] pulls, double[][] laplacian) {

  static Pairs of(double[] ranks, double[] scores) {
    int size = ranks.length;
    var pulls = new double[size];
    var laplacian = new double[size][size];
    double share = 2.0 / Math.max(1, size - 1);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (ranks[i] > ranks[j]) {
          double wrong = 1 / (1 + Math.exp(scores[i] - scores[j]));
          double curve = share * wrong * (1 - wrong);
          pulls[i] += share * wrong;
          pulls[j] -= share * wrong;
          laplacian[i][i] += curve;
          laplacian[j][j] += curve;
          laplacian[i][j] -= curve;
          laplacian[j][i] -= curve;
        }
      }
    }
    return new Pairs(pulls, laplacian);
  }

  static double[] scores(double[][] rows, double[] weights) {
    var scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int a = 0; a < weights.length; a++) {
        scores[i] += weights[a] * rows[i][a];
      }
    }
    return scores;
  }
}
