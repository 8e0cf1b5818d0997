package org.basir.metrics.format;

import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// The returns of one target for every budget and sector, as in a CSV with the columns
/// `budget_date,kind,sector_code,n,mean_<target>...,median_<target>...`.
///
/// Rows without a value for the target are left out.
///
/// @param target the column, such as `mean_oo_m1_p1`
public record SectorReturns(String target, List<SectorReturn> returns) {

  /// Fewer companies than this make no sector return.
  public static final int FEWEST_COMPANIES = 3;

  public SectorReturns {
    returns = List.copyOf(returns);
  }

  /// Reads one target of a file.
  ///
  /// @param target a column, or the end of one whose mean is meant: `oo_m1_p1`
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  /// @throws IllegalArgumentException naming the targets present, if there is none of that name
  public static SectorReturns read(Path file, String target) {
    return ReturnsFile.of(file).returns(target);
  }

  /// Reads and closes the reader.
  public static SectorReturns read(String source, Reader reader, String target) {
    return ReturnsFile.of(source, reader).returns(target);
  }

  /// Drops the returns made of fewer companies.
  public SectorReturns atLeast(int companies) {
    return new SectorReturns(
        target, returns.stream().filter(row -> row.companies() >= companies).toList());
  }

  /// Keeps one kind of budget, such as `full`.
  public SectorReturns kind(String kind) {
    return new SectorReturns(
        target, returns.stream().filter(row -> row.kind().equals(kind)).toList());
  }

  /// The returns by budget and sector, earliest first.
  public SortedMap<LocalDate, SortedMap<SectorCode, Double>> byBudget() {
    var budgets = new TreeMap<LocalDate, SortedMap<SectorCode, Double>>();
    for (var row : returns) {
      budgets
          .computeIfAbsent(row.budgetDate(), _ -> new TreeMap<>())
          .put(row.sector(), row.value());
    }
    return Collections.unmodifiableSortedMap(budgets);
  }
}
