package org.basir.ingest.transcript;

import java.time.LocalDate;
import org.basir.ingest.budget.BudgetKind;
import org.jspecify.annotations.Nullable;

/// The budget a transcript presents.
///
/// @param key such as `2016-17` or `2019-20-interim`
/// @param year the first calendar year of the financial year: 2016 for 2016-17
/// @param date of presentation, if the text or the sender tells
public record BudgetReference(String key, int year, BudgetKind kind, @Nullable LocalDate date) {

  static @Nullable BudgetReference of(@Nullable String key, @Nullable BudgetColumns columns) {
    if (key == null || columns == null || columns.year() == null) {
      return null;
    }
    var kind = columns.kind();
    return new BudgetReference(
        key, columns.year(), kind == null ? BudgetKind.FULL : kind, columns.date());
  }
}
