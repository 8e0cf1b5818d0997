package org.basir.ranking.price;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The prices of a share before and after a night.
///
/// A fall to a half is taken for a split, a fall to 0.55 is not: only what lies within [#TOLERANCE]
/// of a usual factor counts, from prices of which a step is small, on a day that then went on
/// calmly. Factors below 1.5 (a bonus of one for three) cannot be told from bad news.
///
/// @param before the last close, in rupees
/// @param open of the next day traded
/// @param close of that day
record OvernightMove(String symbol, LocalDate day, double before, double open, double close) {

  private static final List<Double> FACTORS =
      List.of(1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 20.0, 0.5, 0.2, 0.1);

  private static final double TOLERANCE = 0.06;
  private static final double CALM = 0.25;
  private static final double LOWEST_PRICE = 10;

  Optional<CorporateAction> inferred() {
    var ratio = before / open;
    return FACTORS.stream()
        .min(comparingDouble(factor -> Math.abs(ratio / factor - 1)))
        .filter(factor -> Math.abs(ratio / factor - 1) <= TOLERANCE)
        .filter(_ -> Math.min(before, open) >= LOWEST_PRICE && Math.abs(close / open - 1) <= CALM)
        .map(factor -> new CorporateAction(symbol, day, CorporateAction.Kind.INFERRED, factor));
  }
}
