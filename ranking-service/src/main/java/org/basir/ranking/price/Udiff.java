package org.basir.ranking.price;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The daily file of the National Stock Exchange since 2024 in the common format of the exchanges
/// (Unified Distilled File Format), `BhavCopy_NSE_CM_0_0_0_20240708_F_0000.csv`. Lines of other
/// segments, other instruments and other exchanges are not ours.
record Udiff(PriceColumns columns, int series, int segment, int instrument, int exchange)
    implements PriceFormat {

  static final List<String> COLUMNS =
      List.of("TradDt", "Sgmt", "Src", "FinInstrmTp", "TckrSymb", "SctySrs", "OpnPric", "ClsPric");

  static Optional<Udiff> of(Header header) {
    return Optional.of(header)
        .filter(columns -> columns.has(COLUMNS))
        .map(columns ->
            new Udiff(
                new PriceColumns(
                    columns.of("TckrSymb"),
                    columns.of("TradDt"),
                    columns.of("OpnPric"),
                    columns.of("ClsPric"),
                    DateTimeFormatter.ISO_LOCAL_DATE),
                columns.of("SctySrs"),
                columns.of("Sgmt"),
                columns.of("FinInstrmTp"),
                columns.of("Src")));
  }

  @Override
  public PriceSource source() {
    return PriceSource.BHAVCOPY;
  }

  @Override
  public PriceLine parsed(long line, List<String> fields) {
    var ours =
        fields.get(segment).equals("CM")
            && fields.get(instrument).equals("STK")
            && fields.get(exchange).equals("NSE");
    return ours ? columns.quoted(line, fields, fields.get(series)) : new PriceLine.Ignored(line);
  }
}
