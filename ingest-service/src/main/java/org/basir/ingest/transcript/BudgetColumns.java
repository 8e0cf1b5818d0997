package org.basir.ingest.transcript;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.basir.ingest.budget.BudgetKind;
import org.basir.ingest.budget.RecognisedBudget;
import org.jspecify.annotations.Nullable;

/// What is known of a budget, as columns.
@Embeddable
record BudgetColumns(
    @Nullable Integer year,
    @Enumerated(EnumType.STRING) @Nullable BudgetKind kind,
    @Nullable LocalDate date) {

  static final BudgetColumns NOTHING = of(RecognisedBudget.unknown());

  static BudgetColumns of(RecognisedBudget budget) {
    return new BudgetColumns(
        budget.year().orElse(null), budget.kind().orElse(null), budget.date().orElse(null));
  }

  RecognisedBudget recognised() {
    return new RecognisedBudget(
        Optional.ofNullable(year), Optional.ofNullable(kind), Optional.ofNullable(date));
  }
}
