package org.basir.metrics.report;

import java.util.List;

/// Named figures in rows and columns; the first column names the row.
///
/// @param note says how to read it; may be empty
public record Table(String title, String note, List<String> columns, List<List<Cell>> rows) {

  /// Refuses ragged rows.
  ///
  /// @throws IllegalArgumentException if a row is shorter or longer than the columns
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d cells in %d columns of '%s'".formatted(row.size(), columns.size(), title));
      }
    }
  }
}
