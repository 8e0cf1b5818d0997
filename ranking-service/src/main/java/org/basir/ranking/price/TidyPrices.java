package org.basir.ranking.price;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A user's own table: a row per share and day with the columns `symbol,date,open,close`, perhaps
/// also `series`.
record TidyPrices(PriceColumns columns, OptionalInt series) implements PriceFormat {

  static final List<String> COLUMNS = List.of("symbol", "date", "open", "close");

  static Optional<TidyPrices> of(Header header) {
    return Optional.of(header)
        .filter(columns -> columns.has(COLUMNS))
        .map(columns -> new TidyPrices(columns(columns), columns.find("series")));
  }

  static PriceColumns columns(Header header) {
    return new PriceColumns(
        header.of("symbol"),
        header.of("date"),
        header.of("open"),
        header.of("close"),
        DateTimeFormatter.ISO_LOCAL_DATE);
  }

  @Override
  public PriceSource source() {
    return PriceSource.TIDY;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    return series.isPresent()
        ? columns.quoted(line, fields, fields.get(series.getAsInt()))
        : columns.quoted(line, fields, Series.EQ);
  }
}
