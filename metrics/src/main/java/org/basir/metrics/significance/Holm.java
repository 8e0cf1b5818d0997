package org.basir.metrics.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Holm's step-down correction for many comparisons (Holm 1979): however the tests depend on each
/// other, the chance of any false finding stays below the level.
public final class Holm {

  private Holm() {}

  /// The corrected p-values in the order given. One that is NaN stays so and does not count.
  ///
  /// @return `max over j <= i of min(1, (m - j) p_j)` in ascending order of p, j from 0
  public static double[] adjusted(double... pValues) {
    var ascending =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var adjusted = pValues.clone();
    double reached = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      double corrected = Math.min(1, (ascending.length - rank) * pValues[ascending[rank]]);
      reached = Math.max(reached, corrected);
      adjusted[ascending[rank]] = reached;
    }
    return adjusted;
  }
}
