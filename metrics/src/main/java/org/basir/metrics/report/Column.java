package org.basir.metrics.report;

import java.util.List;
import java.util.function.Function;

/// A column of a table: what it is called, and its cell in the row of each thing.
record Column<T>(String title, Function<T, Cell> cell) {

  /// A table with a row for each thing.
  static <T> Table table(String title, String note, List<Column<T>> columns, List<T> things) {
    return new Table(
        title,
        note,
        columns.stream().map(Column::title).toList(),
        things.stream().map(thing -> row(columns, thing)).toList());
  }

  private static <T> List<Cell> row(List<Column<T>> columns, T thing) {
    return columns.stream().map(column -> column.cell().apply(thing)).toList();
  }
}
