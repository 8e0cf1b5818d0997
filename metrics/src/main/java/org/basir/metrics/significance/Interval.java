package org.basir.metrics.significance;

import java.util.Locale;

/// A two-sided confidence interval; both ends are NaN where there is too little to resample.
///
/// @param level between 0 and 1, as in 0.95
public record Interval(double level, double low, double high) {

  public Interval {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A level lies between 0 and 1, not " + level);
    }
    if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
      throw new IllegalArgumentException("No interval from " + low + " to " + high);
    }
  }

  static Interval undefined(double level) {
    return new Interval(level, Double.NaN, Double.NaN);
  }

  Interval negated() {
    return new Interval(level, 0 - high, 0 - low);
  }

  public boolean isDefined() {
    return !Double.isNaN(low);
  }

  /// As in `95 % CI`.
  public String name() {
    return Math.round(100 * level) + " % CI";
  }

  /// As in `95 % CI 0.120 to 0.340`.
  public String text() {
    return isDefined()
        ? String.format(Locale.ROOT, "%s %.3f to %.3f", name(), low, high)
        : "no " + name();
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
