package org.basir.gateway.budget;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The budget a transcript belongs to.
///
/// @param key `2016-17`, `2019-20-interim`, `1956-57-november` and the like
/// @param year the year of presentation
/// @param kind `FULL`, `INTERIM` or `OTHER`
/// @param date the day of presentation
public record Budget(
    String key, @Nullable Integer year, @Nullable String kind, @Nullable LocalDate date) {

  static final Comparator<Budget> LATEST_FIRST =
      Comparator.comparing(Budget::year, Comparator.nullsFirst(Comparator.<Integer>reverseOrder()))
          .thenComparing(Budget::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Budget::key);

  /// The name for people: `Interim Budget 2019-20`.
  public String title() {
    return "INTERIM".equals(kind)
        ? "Interim Budget " + key.replace("-interim", "")
        : "Budget " + key;
  }
}
