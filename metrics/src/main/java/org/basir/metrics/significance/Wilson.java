package org.basir.metrics.significance;

/// Wilson's score interval of a share, of items that don't depend on each other (Wilson 1927).
/// Unlike the interval of the normal law around the share it never leaves 0 to 1 and stays of use
/// for shares near these.
public final class Wilson {

  private static final double LEVEL = 0.95;

  /// The normal law's quantile of 0.975.
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /// The interval of 95 per cent; undefined of no items.
  ///
  /// @param successes 0 to items
  /// @throws IllegalArgumentException if there are more successes than items, or less than none
  public static Interval of(long successes, long items) {
    if (successes < 0 || successes > items) {
      throw new IllegalArgumentException(successes + " of " + items);
    }
    return items == 0
        ? Interval.undefined(LEVEL)
        : interval((double) successes / items, (double) items);
  }

  private static Interval interval(double share, double items) {
    double square = Z * Z / items;
    double middle = share + square / 2;
    double half = Z * Math.sqrt((share * (1 - share) + square / 4) / items);
    // rounding must not take the ends of 0 and of all below 0 or above 1
    return new Interval(
        LEVEL,
        Math.max(0, (middle - half) / (1 + square)),
        Math.min(1, (middle + half) / (1 + square)));
  }
}
