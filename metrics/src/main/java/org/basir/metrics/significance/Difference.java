package org.basir.metrics.significance;

/// What one system scores more than another on the same budgets.
///
/// @param mean over budgets of first minus second
/// @param pValue one-sided, of the signs of the differences being random; small if first is better
/// @param pOpposite the same the other way round; small if second is better
public record Difference(double mean, Interval interval, double pValue, double pOpposite) {

  /// Whether the whole interval lies above zero.
  public boolean isGain() {
    return interval.low() > 0;
  }

  /// The p of a difference in any direction.
  public double twoSided() {
    return Math.min(1, 2 * Math.min(pValue, pOpposite));
  }

  /// Second minus first.
  public Difference reversed() {
    return new Difference(-mean, interval.negated(), pOpposite, pValue);
  }
}
