package org.basir.ranking.price;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/// The daily file `sec_bhavdata_full` of the National Stock Exchange: blanks after commas, dates
/// like 01-Oct-2019.
record Bhavcopy() implements PriceFormat {

  private static final List<String> COLUMNS =
      List.of(
          "SYMBOL",
          "SERIES",
          "DATE1",
          "PREV_CLOSE",
          "OPEN_PRICE",
          "HIGH_PRICE",
          "LOW_PRICE",
          "LAST_PRICE",
          "CLOSE_PRICE",
          "AVG_PRICE",
          "TTL_TRD_QNTY",
          "TURNOVER_LACS",
          "NO_OF_TRADES",
          "DELIV_QTY",
          "DELIV_PER");

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("dd-MMM-yyyy")
          .toFormatter(Locale.ENGLISH);

  private static final int SYMBOL = COLUMNS.indexOf("SYMBOL");
  private static final int SERIES = COLUMNS.indexOf("SERIES");
  private static final int DAY = COLUMNS.indexOf("DATE1");
  private static final int OPEN = COLUMNS.indexOf("OPEN_PRICE");
  private static final int CLOSE = COLUMNS.indexOf("CLOSE_PRICE");

  @Override
  public PriceSource source() {
    return PriceSource.BHAVCOPY;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    var series = Series.of(fields.get(SERIES));
    if (series.isEmpty()) {
      return new PriceLine.Ignored(line);
    }
    var quote =
        new Quote(
            fields.get(SYMBOL),
            LocalDate.parse(fields.get(DAY), DATE),
            Double.parseDouble(fields.get(OPEN)),
            Double.parseDouble(fields.get(CLOSE)),
            series.get());
    return new PriceLine.Quoted(line, quote);
  }
}
