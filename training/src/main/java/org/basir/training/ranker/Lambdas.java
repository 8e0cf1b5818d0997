package org.basir.training.ranker;

import java.util.Comparator;
import java.util.stream.IntStream;

/// How the scores of a budget's sectors should change for a better NDCG with rank gains.
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Lambdas(double[] ranks, double[] scores) {

  /// Adds gradients to the first row and curvatures to the second.
  void addTo(double[][] lambdas, int from) {
    var discounts = discounts();
    double share = share();
    for (int i = 0; i < ranks.length; i++) {
      for (int j = 0; j < ranks.length; j++) {
        if (ranks[i] > ranks[j]) {
          double wrong = 1 / (1 + Math.exp(scores[i] - scores[j]));
          double change = share * (ranks[i] - ranks[j]) * Math.abs(discounts[i] - discounts[j]);
          lambdas[0][from + i] += change * wrong;
          lambdas[0][from + j] -= change * wrong;
          lambdas[1][from + i] += change * wrong * (1 - wrong);
          lambdas[1][from + j] += change * wrong * (1 - wrong);
        }
      }
    }
  }

  /// By the place each sector has now. Equal scores, as at the beginning, stand in the order of the
  /// sectors, which says nothing: they get the mean discount of all.
  private double[] discounts() {
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .toList();
    var discounts = new double[scores.length];
    for (int place = 0; place < order.size(); place++) {
      discounts[order.get(place)] = 1 / Math.log(place + 2.0);
    }
    return discounts;
  }

  /// Makes a budget of many sectors count as much as its sectors.
  private double share() {
    double gains = 0;
    for (int place = 0; place < ranks.length; place++) {
      gains += (1 - (double) place / ranks.length) / Math.log(place + 2.0);
    }
    return ranks.length / Math.max(gains, 1);
  }
}
