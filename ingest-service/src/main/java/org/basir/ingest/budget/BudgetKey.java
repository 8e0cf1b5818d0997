package org.basir.ingest.budget;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/// The stable name of a budget: `2016-17`, `2019-20-interim`, `1956-57-november`.
public record BudgetKey(String value) {

  public BudgetKey {
    if (!value.matches("[0-9]{4}-[0-9]{2}(-[a-z]+)?")) {
      throw new IllegalArgumentException("not a budget key: " + value);
    }
  }

  /// The key of a budget.
  ///
  /// @param year the first calendar year of the financial year, 1900 to 2199
  /// @param date of presentation: names the month of a budget that is neither full nor interim
  public static BudgetKey of(int year, BudgetKind kind, Optional<LocalDate> date) {
    if (year < 1900 || year > 2199) {
      throw new IllegalArgumentException("year " + year);
    }
    return new BudgetKey("%d-%02d%s".formatted(year, (year + 1) % 100, suffix(kind, date)));
  }

  private static String suffix(BudgetKind kind, Optional<LocalDate> date) {
    return switch (kind) {
      case FULL -> "";
      case INTERIM -> "-interim";
      case OTHER -> "-" + date.map(BudgetKey::month).orElse("other");
    };
  }

  private static String month(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
