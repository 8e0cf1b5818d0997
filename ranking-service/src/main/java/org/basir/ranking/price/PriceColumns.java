package org.basir.ranking.price;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Where a price file has what every price needs.
///
/// @param dates how days are written
record PriceColumns(int symbol, int day, int open, int close, DateTimeFormatter dates) {

  /// @throws RuntimeException if a field is not what it should be
  PriceLine quoted(long line, List<String> fields, Series series) {
    var quote =
        new Quote(
            fields.get(symbol),
            LocalDate.parse(fields.get(day), dates),
            Double.parseDouble(fields.get(open)),
            Double.parseDouble(fields.get(close)),
            series);
    return new PriceLine.Quoted(line, quote);
  }

  /// The same if it is a share's series, else a line that is not meant for us.
  PriceLine quoted(long line, List<String> fields, String series) {
    return Series.of(series)
        .map(known -> quoted(line, fields, known))
        .orElseGet(() -> new PriceLine.Ignored(line));
  }
}
