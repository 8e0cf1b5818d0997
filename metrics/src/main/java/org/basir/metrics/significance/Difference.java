package org.basir.metrics.significance;

/// What one system scores more than another on the same budgets.
///
/// @param mean over budgets of first minus second
/// @param pValue one-sided, of the signs of the differences being random; small if first is better
public record Difference(double mean, Interval interval, double pValue) {

  /// Whether the whole interval lies above zero.
  public boolean isGain() {
    return interval.low() > 0;
  }
}
