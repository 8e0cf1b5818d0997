package org.basir.ingest.budget;

import java.time.LocalDate;
import java.util.Optional;

/// What a text says about the budget it presents; whatever it does not say is empty.
///
/// @param year the first calendar year of the financial year: 2016 for 2016-17
/// @param date of presentation
public record RecognisedBudget(
    Optional<Integer> year, Optional<BudgetKind> kind, Optional<LocalDate> date) {

  /// Nothing known.
  public static RecognisedBudget unknown() {
    return new RecognisedBudget(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What the user says, where they say something, and otherwise this.
  public RecognisedBudget overriddenBy(RecognisedBudget given) {
    return new RecognisedBudget(
        given.year.or(() -> year), given.kind.or(() -> kind), given.date.or(() -> date));
  }

  /// The budget's key; empty where the year is unknown. A budget of unknown kind counts as full.
  public Optional<BudgetKey> key() {
    return year.map(y -> BudgetKey.of(y, kind.orElse(BudgetKind.FULL), date));
  }
}
