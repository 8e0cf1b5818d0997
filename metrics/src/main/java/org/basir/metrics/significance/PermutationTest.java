package org.basir.metrics.significance;

import java.util.List;
import java.util.stream.IntStream;

/// One-sided permutation test of a mean over budgets: scores are shuffled within each budget.
///
/// `p = (1 + #{null >= observed}) / (1 + shuffles)`. Sectors co-move, so p is optimistic about
/// economic content; the interval that resamples budgets is the other half of the answer.
///
/// @param shuffles 1 or more
public record PermutationTest(int shuffles, long seed) {

  // A shuffle that restores the order adds up the same terms in another sequence.
  private static final double ROUNDING = 1e-12;

  public PermutationTest {
    if (shuffles < 1) {
      throw new IllegalArgumentException("At least one shuffle is needed, not " + shuffles);
    }
  }

  /// 10,000 shuffles.
  public static PermutationTest of(long seed) {
    return new PermutationTest(10_000, seed);
  }

  /// The p-value of the mean of these statistics, one per budget.
  ///
  /// @return above 0, at most 1; NaN without budgets
  public double pValue(List<LinearStatistic> budgets) {
    if (budgets.isEmpty()) {
      return Double.NaN;
    }
    var random = Bootstrap.random(seed);
    double observed = budgets.stream().mapToDouble(LinearStatistic::value).sum();
    long asLarge =
        IntStream.range(0, shuffles)
            .mapToDouble(_ -> budgets.stream().mapToDouble(budget -> budget.value(random)).sum())
            .filter(shuffled -> reaches(shuffled, observed))
            .count();
    return (1.0 + asLarge) / (1.0 + shuffles);
  }

  static boolean reaches(double shuffled, double observed) {
    return shuffled >= observed - ROUNDING;
  }
}
