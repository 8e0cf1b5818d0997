package org.basir.ranking.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A price file in memory: CSV, plain, gzip or the only file of a zip archive, or Parquet.
///
/// Lines longer than [#LONGEST_LINE] are cut, so that a file without line ends cannot fill the
/// memory however far it was compressed; being cut, they are rejected like any broken line.
final class PriceFile implements AutoCloseable {

  static final int LONGEST_LINE = 2_000;

  private final BufferedReader lines;
  private final Layout layout;
  private long line;

  /// @throws UnreadablePrices if the header is that of no price file
  /// @throws IOException if it cannot be unpacked
  PriceFile(byte[] content) throws IOException {
    var text = new InputStreamReader(Packing.unpacked(content), StandardCharsets.UTF_8);
    lines = new BufferedReader(text);
    var header = nextText();
    var said = header == null ? "" : header;
    layout = Layout.of(CsvFields.of(said), said);
  }

  PriceSource source() {
    return layout.format().source();
  }

  /// The next line that is not blank, null at the end.
  ///
  /// @throws IOException if the rest cannot be read
  @Nullable PriceLine next() throws IOException {
    var text = nextText();
    while (text != null && text.isBlank()) {
      text = nextText();
    }
    return text == null ? null : layout.line(line, CsvFields.of(text));
  }

  /// Goes on behind this line.
  void skipTo(long last) throws IOException {
    var more = true;
    while (more && line < last) {
      more = nextText() != null;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private @Nullable String nextText() throws IOException {
    var text = new StringBuilder();
    var next = lines.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = lines.read()) {
      if (text.length() < LONGEST_LINE) {
        text.append((char) next);
      }
    }
    line++;
    return text.toString();
  }
}
