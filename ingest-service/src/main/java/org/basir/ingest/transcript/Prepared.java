package org.basir.ingest.transcript;

import java.util.Optional;

/// A document read ahead of the transaction that takes it in.
public final class Prepared {

  private final Document document;
  private final Optional<Reading> reading;

  Prepared(Document document, Optional<Reading> reading) {
    this.document = document;
    this.reading = reading;
  }

  Document document() {
    return document;
  }

  /// Empty if its bytes were known beforehand.
  Optional<Reading> reading() {
    return reading;
  }
}
