package org.basir.classifier.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identity of one version of one budget's text. The ingest service derives it from the bytes of
/// the document, so the same document always has the same one.
public record TranscriptId(@JsonValue UUID value) {

  /// Reads the usual form with hyphens.
  ///
  /// @throws IllegalArgumentException if `text` is not a UUID
  public static TranscriptId of(String text) {
    return new TranscriptId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
