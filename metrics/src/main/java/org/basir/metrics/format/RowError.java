package org.basir.metrics.format;

import java.util.Locale;

/// What is wrong with one row of a label file.
///
/// @param number of the line or element, counted from 1
/// @param field as the file calls it; empty where the row as a whole is meant
public record RowError(Place place, long number, String field, String detail) {

  /// What rows are counted in.
  public enum Place {
    /// The line on which the row starts.
    LINE,
    /// The element of a JSON array.
    ELEMENT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// As in `line 7, field 'year': it is 'x', expected a year such as 2019`.
  public String message() {
    var at = place + " " + number;
    return field.isEmpty() ? at + ": " + detail : at + ", field '" + field + "': " + detail;
  }
}
