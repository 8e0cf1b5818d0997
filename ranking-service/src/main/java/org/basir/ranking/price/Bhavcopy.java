package org.basir.ranking.price;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The daily file `sec_bhavdata_full` of the National Stock Exchange: blanks after commas, dates
/// like 01-Oct-2019.
record Bhavcopy(PriceColumns columns, int series) implements PriceFormat {

  static final List<String> COLUMNS =
      List.of("SYMBOL", "SERIES", "DATE1", "OPEN_PRICE", "CLOSE_PRICE");

  static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("dd-MMM-yyyy")
          .toFormatter(Locale.ENGLISH);

  static Optional<Bhavcopy> of(Header header) {
    return Optional.of(header)
        .filter(columns -> columns.has(COLUMNS))
        .map(columns ->
            new Bhavcopy(
                new PriceColumns(
                    columns.of("SYMBOL"),
                    columns.of("DATE1"),
                    columns.of("OPEN_PRICE"),
                    columns.of("CLOSE_PRICE"),
                    DATE),
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
