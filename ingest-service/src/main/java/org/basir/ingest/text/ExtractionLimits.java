package org.basir.ingest.text;

import java.time.Duration;

/// How much a single file may ask for; a file that asks for more is refused.
///
/// @param bytes of the file
/// @param pages of a PDF
/// @param characters of extracted text; with room for the blank lines put between the paragraphs of
///   a plain text of 5 MiB
/// @param charactersPerByte extracted characters per byte of file, once the text is longer than a
///   million characters: a guard against decompression bombs
/// @param timeout wall time for one PDF
/// @param heapMegabytes heap of the JVM that reads a PDF
public record ExtractionLimits(
    int bytes,
    int pages,
    int characters,
    int charactersPerByte,
    Duration timeout,
    int heapMegabytes) {

  public ExtractionLimits {
    if (bytes < 1 || pages < 1 || characters < 1 || charactersPerByte < 1 || heapMegabytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout);
    }
  }

  /// 20 MiB, 2,000 pages, 8 million characters, 100 characters a byte, 60 seconds, 512 MiB.
  public static ExtractionLimits standard() {
    return new ExtractionLimits(20 << 20, 2_000, 8_000_000, 100, Duration.ofSeconds(60), 512);
  }
}
