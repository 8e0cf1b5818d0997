package org.basir.ranking.price;

import java.util.List;
import java.util.Optional;

/// The tidy file of prices around budgets. Budget and offset only say why a row is there: which day
/// is how far from a budget follows from the prices themselves.
record EventWindows(PriceColumns columns) implements PriceFormat {

  static final List<String> COLUMNS =
      List.of("budget_date", "symbol", "date", "offset", "open", "close");

  static Optional<EventWindows> of(Header header) {
    return Optional.of(header)
        .filter(columns -> columns.has(COLUMNS))
        .map(columns -> new EventWindows(TidyPrices.columns(columns)));
  }

  @Override
  public PriceSource source() {
    return PriceSource.EVENT_WINDOWS;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    return columns.quoted(line, fields, Series.EQ);
  }
}
