package org.basir.metrics.significance;

/// McNemar's test in its exact form: of the items that only one of two systems got right, each is
/// as likely to be the one's as the other's if the systems are equally good (McNemar 1947).
///
/// @param first items that only the first system got right
/// @param second items that only the second got right
public record McNemar(int first, int second) {

  public McNemar {
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("%d and %d items".formatted(first, second));
    }
  }

  /// Counts the items of two systems.
  ///
  /// @throws IllegalArgumentException if the lengths differ
  public static McNemar of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Only pairs can be compared, not %d with %d".formatted(first.length, second.length));
    }
    int one = 0;
    int other = 0;
    for (int i = 0; i < first.length; i++) {
      one += first[i] && !second[i] ? 1 : 0;
      other += second[i] && !first[i] ? 1 : 0;
    }
    return new McNemar(one, other);
  }

  /// Two-sided: twice the binomial law's tail beyond the fewer of both, at most 1.
  public double pValue() {
    int fewer = Math.min(first, second);
    int all = first + second;
    double tail = 0;
    // in logarithms, as one half to the power of many items is no number
    double term = -all * Math.log(2);
    for (int k = 0; k <= fewer; k++) {
      tail += Math.exp(term);
      term += Math.log((double) (all - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
