package org.basir.metrics.format;

import java.time.LocalDate;
import org.basir.metrics.taxonomy.SectorCode;

/// The return of a sector around one budget.
///
/// @param budgetDate the day of presentation
/// @param kind `full`, `interim` or another word of the file
/// @param companies how many companies the return is made of, 1 or more
/// @param value a fraction, 0.01 for one per cent
public record SectorReturn(
    LocalDate budgetDate, String kind, SectorCode sector, int companies, double value) {

  public SectorReturn {
    if (companies < 1) {
      throw new IllegalArgumentException("A return needs a company, not " + companies);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A return is a finite number, not " + value);
    }
  }
}
