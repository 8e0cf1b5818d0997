package org.basir.metrics.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.basir.metrics.input.MalformedInput;

/// Bytes as text, with a place where they are none.
final class Utf8Text {

  private final String source;
  private final byte[] bytes;

  Utf8Text(String source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  /// @throws MalformedInput naming the line of the first byte that is not UTF-8
  String decoded() {
    refuse("PK\u0003\u0004", "this is a ZIP or Excel file");
    refuse("PAR1", "this is a Parquet file");
    refuse("\u001f\u008b", "this is a gzip file");
    refuse("\u00ff\u00fe", "this is UTF-16");
    refuse("\u00fe\u00ff", "this is UTF-16");
    var text = strict();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void refuse(String start, String what) {
    var magic = start.getBytes(StandardCharsets.ISO_8859_1);
    boolean same = bytes.length >= magic.length;
    for (int i = 0; same && i < magic.length; i++) {
      same = bytes[i] == magic[i];
    }
    if (same) {
      throw new MalformedInput(source, 1, what + ", expected CSV or JSON in UTF-8");
    }
  }

  private String strict() {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError()) {
      long line = 1 + IntStream.range(0, in.position()).filter(i -> bytes[i] == '\n').count();
      throw new MalformedInput(source, line, "this line is not UTF-8");
    }
    return out.flip().toString();
  }
}
