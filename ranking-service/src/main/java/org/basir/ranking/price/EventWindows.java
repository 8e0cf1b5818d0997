package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.List;

/// The tidy file of prices around budgets. Budget and offset only say why a row is there: which day
/// is how far from a budget follows from the prices themselves.
record EventWindows() implements PriceFormat {

  private static final List<String> COLUMNS =
      List.of("budget_date", "symbol", "date", "offset", "open", "close");

  @Override
  public PriceSource source() {
    return PriceSource.EVENT_WINDOWS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    var quote =
        new Quote(
            fields.get(1),
            LocalDate.parse(fields.get(2)),
            Double.parseDouble(fields.get(4)),
            Double.parseDouble(fields.get(5)),
            Series.EQ);
    return new PriceLine.Quoted(line, quote);
  }
}
