package org.basir.ingest.text;

import org.basir.ingest.text.ExtractionOutcome.Refused;

/// The refusals all formats share.
public final class Refusals {

  private Refusals() {}

  /// Nothing to read is left.
  public static Refused noText(int pages, int droppedLines) {
    String where = pages == 0 ? "the file" : "the %,d pages".formatted(pages);
    String dropped =
        droppedLines == 0
            ? "no text at all; a scan needs text recognition first"
            : "only %,d lines in fonts that cannot be decoded".formatted(droppedLines);
    return new Refused("no-text", "The file has no readable text", where + " hold " + dropped);
  }

  /// More text than is read.
  public static Refused tooMuchText(long characters, int limit) {
    return new Refused(
        "too-much-text",
        "The file has too much text",
        "%,d characters or more; at most %,d are read".formatted(characters, limit));
  }
}
