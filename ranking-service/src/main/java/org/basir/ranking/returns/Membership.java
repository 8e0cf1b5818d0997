package org.basir.ranking.returns;

import java.time.LocalDate;
import org.basir.metrics.taxonomy.SectorCode;

/// The sector a company belonged to for a time.
///
/// @param from the first day
/// @param to the last day
record Membership(SectorCode sector, LocalDate from, LocalDate to) {

  Membership {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("valid_to " + to + " is before valid_from " + from);
    }
  }

  boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(Membership other) {
    return on(other.from) || other.on(from);
  }

  Membership in(SectorCode other) {
    return new Membership(other, from, to);
  }
}
