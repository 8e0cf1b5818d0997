package org.basir.metrics.significance;

/// Quantiles by linear interpolation between order statistics (type 7, the default of R and numpy).
public final class Quantile {

  private Quantile() {}

  /// NaN of no values.
  ///
  /// @param sorted ascending
  /// @param share from 0 to 1
  public static double of(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = share * (sorted.length - 1);
    int index = (int) position;
    double below = sorted[index];
    double above = sorted[Math.min(index + 1, sorted.length - 1)];
    // infinite values can't be interpolated
    return position == index || below == above
        ? below
        : below + (position - index) * (above - below);
  }
}
