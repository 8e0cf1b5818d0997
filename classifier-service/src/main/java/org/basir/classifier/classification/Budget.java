package org.basir.classifier.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The budget a transcript belongs to.
///
/// @param key `2016-17`, `2019-20-interim`, `1956-57-november` and the like
/// @param year the year of presentation, absent when nobody could tell
/// @param date the day of presentation, absent when nobody could tell
@Embeddable
public record Budget(
    @Column(name = "budget_key") String key,
    @Column(name = "budget_year") @Nullable Integer year,
    @Column(name = "budget_kind") @Enumerated(EnumType.STRING) Kind kind,
    @Column(name = "budget_date") @Nullable LocalDate date) {

  public enum Kind {
    FULL,
    INTERIM,
    OTHER
  }

  public Budget {
    Checks.present("key", key);
    Checks.present("kind", kind);
    Checks.that(!key.isBlank(), "key must not be blank");
  }
}
