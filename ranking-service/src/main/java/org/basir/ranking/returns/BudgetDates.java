package org.basir.ranking.returns;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.basir.metrics.input.CsvTable;

/// The days on which Union Budgets were presented since the exchange has prices, interim ones too.
record BudgetDates(SortedSet<LocalDate> days) {

  private static final String SHIPPED = "/returns/budgets.csv";

  BudgetDates {
    days = new TreeSet<>(days);
  }

  /// Reads the user's file, or ours: a CSV with the column `date`.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  static BudgetDates load(Optional<Path> file) {
    return file.map(own -> of(CsvTable.read(own, List.of("date")))).orElseGet(BudgetDates::shipped);
  }

  /// The budgets before this day, earliest first.
  SortedSet<LocalDate> before(LocalDate day) {
    return days.headSet(day);
  }

  private static BudgetDates shipped() {
    var stream = BudgetDates.class.getResourceAsStream(SHIPPED);
    var reader =
        new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8);
    return of(CsvTable.read(SHIPPED, reader, List.of("date")));
  }

  private static BudgetDates of(CsvTable table) {
    var days = new TreeSet<LocalDate>();
    table.rows().forEach(row -> days.add(row.date("date")));
    return new BudgetDates(days);
  }
}
