package org.basir.ingest.extraction;

import java.util.Optional;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Refused;

/// Reads a transcript from the bytes of a PDF, HTML or plain text file.
public final class Extraction {

  private Extraction() {}

  /// Never throws for what a file contains: a file that cannot be read is refused.
  ///
  /// @param name the file's name, used to tell formats apart when the bytes do not
  /// @param mediaType what the sender says it is, with or without parameters
  public static ExtractionOutcome extract(
      byte[] bytes, String name, Optional<String> mediaType, ExtractionLimits limits) {
    if (bytes.length > limits.bytes()) {
      return new Refused(
          "file-too-large",
          "The file is too large",
          "%s has %,d bytes; at most %,d are read".formatted(name, bytes.length, limits.bytes()));
    }
    return new Refused("unreadable", "Not read", mediaType.orElse(""));
  }
}
