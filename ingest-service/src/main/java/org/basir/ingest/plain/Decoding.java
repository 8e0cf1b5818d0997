package org.basir.ingest.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the charset of a text file: by byte order mark, by the zeros of UTF-16, by being valid
/// UTF-8, and Windows-1252 otherwise.
final class Decoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 4_096;

  private Decoding() {}

  /// The text; empty where the bytes are no text.
  static Optional<String> decode(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes).or(() -> byZeros(bytes));
    String text =
        marked
            .map(charset -> new String(bytes, charset))
            .or(() -> strictUtf8(bytes))
            .orElseGet(() -> new String(bytes, WINDOWS));
    return Optional.of(text).filter(Decoding::isText);
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  /// English in UTF-16 has a zero in nearly every second byte.
  private static Optional<Charset> byZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 1 && odd > 0.7 * pairs && even < 0.1 * pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return pairs > 1 && even > 0.7 * pairs && odd < 0.1 * pairs
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    try {
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    long controls = text.chars().limit(SAMPLE).filter(Decoding::isControl).count();
    return controls <= 2 + Math.min(text.length(), SAMPLE) / 100;
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0xFFFF;
  }
}
