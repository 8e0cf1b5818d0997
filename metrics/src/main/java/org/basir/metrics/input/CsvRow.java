package org.basir.metrics.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One row of a [CsvTable]. Every accessor takes a column the table is known to have.
///
/// @param line of the file where the row starts, counted from 1
public record CsvRow(String source, long line, List<String> columns, List<String> fields) {

  public String text(String column) {
    return fields.get(columns.indexOf(column));
  }

  /// The field as a whole number.
  ///
  /// @throws MalformedInput if the field is no whole number
  public int integer(String column) {
    return parsed(column, "a whole number", Integer::parseInt);
  }

  /// The field as a number.
  ///
  /// @throws MalformedInput if the field is no finite number
  public double number(String column) {
    return parsed(column, "a number", CsvRow::finite);
  }

  /// Empty for an empty field.
  ///
  /// @throws MalformedInput if the field is neither empty nor a finite number
  public OptionalDouble optionalNumber(String column) {
    return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
  }

  /// The field as a date.
  ///
  /// @throws MalformedInput if the field is no date as in 2019-07-05
  public LocalDate date(String column) {
    return parsed(column, "a date like 2019-07-05", LocalDate::parse);
  }

  /// Runs an action on this row; what it refuses is reported with this line.
  public void checked(Runnable action) {
    try {
      action.run();
    } catch (IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  public MalformedInput malformed(String detail) {
    return new MalformedInput(source, line, detail);
  }

  private <T> T parsed(String column, String expected, Function<String, T> parser) {
    try {
      return parser.apply(text(column));
    } catch (NumberFormatException | DateTimeException e) {
      throw malformed(column + " is '" + text(column) + "', expected " + expected);
    }
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
