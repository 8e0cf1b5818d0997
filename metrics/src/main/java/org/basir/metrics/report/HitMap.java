package org.basir.metrics.report;

import java.util.List;

/// Values from -1 to 1 in rows and columns, each a coloured cell.
///
/// @param columns from left to right
/// @param rows from top to bottom
public record HitMap(String title, String note, List<String> columns, List<Row> rows)
    implements Plot {

  /// A row.
  ///
  /// @param values one per column; NaN where there is none
  public record Row(String name, List<Double> values) {

    public Row {
      values = List.copyOf(values);
    }

    double mean() {
      return values.stream()
          .filter(value -> !value.isNaN())
          .mapToDouble(Double::doubleValue)
          .average()
          .orElse(Double.NaN);
    }
  }

  /// Refuses ragged rows.
  ///
  /// @throws IllegalArgumentException if a row is shorter or longer than the columns
  public HitMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d values in %d columns of '%s'"
                .formatted(row.values().size(), columns.size(), title));
      }
    }
  }
}
