package org.basir.ranking.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The budget that a speech presents.
///
/// @param key such as `2016-17` or `2019-20-interim`
/// @param year of presentation, null if it is not known
/// @param date of presentation, null if it is not known
@Embeddable
public record Budget(
    @Column(name = "budget_key") String key,
    @Column(name = "budget_year") @Nullable Integer year,
    @Column(name = "budget_kind") @Enumerated(EnumType.STRING) BudgetKind kind,
    @Column(name = "budget_date") @Nullable LocalDate date) {}
