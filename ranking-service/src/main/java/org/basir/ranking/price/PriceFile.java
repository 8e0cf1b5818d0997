package org.basir.ranking.price;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A price file in memory, plain or gzip.
///
/// Lines longer than [#LONGEST_LINE] are cut, so that a file without line ends cannot fill the
/// memory however far it was compressed; being cut, they are rejected like any broken line.
final class PriceFile implements AutoCloseable {

  static final int LONGEST_LINE = 2_000;

  private final BufferedReader lines;
  private final PriceFormat format;
  private long line;

  /// @throws UnreadablePrices if the header is that of no price file
  PriceFile(byte[] content) {
    try {
      lines = new BufferedReader(new InputStreamReader(unpacked(content), StandardCharsets.UTF_8));
      var header = nextText();
      format = PriceFormat.of(header == null ? "" : header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PriceFormat format() {
    return format;
  }

  /// The next line that is not blank, null at the end.
  @Nullable PriceLine next() throws IOException {
    var text = nextText();
    while (text != null && text.isBlank()) {
      text = nextText();
    }
    return text == null ? null : format.line(line, text);
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

  private static InputStream unpacked(byte[] content) throws IOException {
    var bytes = new ByteArrayInputStream(content);
    return gzip(content) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private static boolean gzip(byte[] content) {
    return content.length > 1 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
  }
}
