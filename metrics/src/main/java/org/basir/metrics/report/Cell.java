package org.basir.metrics.report;

import java.util.Locale;
import org.basir.metrics.significance.Interval;

/// A value in a [Table].
public sealed interface Cell {

  /// Shown as it is.
  record Text(String text) implements Cell {}

  /// A whole number.
  record Count(long count) implements Cell {

    @Override
    public String text() {
      return Long.toString(count);
    }
  }

  /// A figure with so many digits after the point; NaN is shown as a dash.
  record Figure(double value, int digits) implements Cell {

    @Override
    public String text() {
      return Double.isNaN(value) ? "-" : unsignedZero(format());
    }

    private String format() {
      return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String unsignedZero(String formatted) {
      return formatted.matches("-[0.]+") ? formatted.substring(1) : formatted;
    }
  }

  /// A share, in HTML with a bar: from 0 to 1, or from -1 to 1 where signed.
  record Bar(double value, boolean signed) implements Cell {

    @Override
    public String text() {
      return new Figure(value, 3).text();
    }
  }

  String text();

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long count) {
    return new Count(count);
  }

  /// A figure to three digits.
  static Cell of(double value) {
    return new Figure(value, 3);
  }

  /// As in `0.120 to 0.340`, or a dash.
  static Cell of(Interval interval) {
    return interval.isDefined()
        ? new Text(of(interval.low()).text() + " to " + of(interval.high()).text())
        : new Text("-");
  }
}
