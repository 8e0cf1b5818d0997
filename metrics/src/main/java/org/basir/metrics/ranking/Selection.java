package org.basir.metrics.ranking;

import java.util.stream.IntStream;

/// What acting on the ends of a list would have brought; equal scores share places evenly.
final class Selection {

  private static final double BASIS_POINTS = 10_000;
  private static final int TOP = 3;

  private Selection() {}

  /// Mean return of the best-scored fifth minus that of the worst, in basis points. A fifth is
  /// rounded down, but never none.
  static double topMinusBottom(BudgetList list) {
    int fifth = Math.max(1, list.size() / 5);
    var weights =
        IntStream.range(0, list.size())
            .mapToDouble(i -> (i < fifth ? 1 : 0) - (i >= list.size() - fifth ? 1 : 0))
            .toArray();
    return BASIS_POINTS / fifth * dot(weights(list.scores(), weights), list.returns());
  }

  /// Share of the three best-scored sectors that are among the three with the best return. Chance
  /// is `3 / n`.
  static double hitRate(BudgetList list) {
    var top = IntStream.range(0, list.size()).mapToDouble(i -> i < TOP ? 1 : 0).toArray();
    return dot(weights(list.scores(), top), weights(list.returns(), top)) / TOP;
  }

  private static double[] weights(double[] values, double[] byPosition) {
    return TieBlocks.descending(values).average(byPosition);
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }
}
