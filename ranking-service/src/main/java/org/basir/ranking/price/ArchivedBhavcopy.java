package org.basir.ranking.price;

import java.util.List;
import java.util.Optional;

/// The daily file of the National Stock Exchange from 1994 to 2024, `cm01JAN2010bhav.csv`.
record ArchivedBhavcopy(PriceColumns columns, int series) implements PriceFormat {

  static final List<String> COLUMNS = List.of("SYMBOL", "SERIES", "OPEN", "CLOSE", "TIMESTAMP");

  static Optional<ArchivedBhavcopy> of(Header header) {
    return Optional.of(header)
        .filter(columns -> columns.has(COLUMNS))
        .map(columns ->
            new ArchivedBhavcopy(
                new PriceColumns(
                    columns.of("SYMBOL"),
                    columns.of("TIMESTAMP"),
                    columns.of("OPEN"),
                    columns.of("CLOSE"),
                    Bhavcopy.DATE),
                columns.of("SERIES")));
  }

  @Override
  public PriceSource source() {
    return PriceSource.BHAVCOPY;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    return columns.quoted(line, fields, fields.get(series));
  }
}
