package org.basir.ingest.transcript;

import org.basir.http.Problem;
import org.springframework.http.HttpStatus;

/// Problems of asking for what is not there.
final class Unknown {

  private Unknown() {}

  static Problem transcript(TranscriptId id) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-transcript", "There is no such transcript")
        .detail("no transcript " + id);
  }

  static Problem notExtracted(TranscriptId id, TranscriptStatus status) {
    return Problem.of(HttpStatus.CONFLICT, "not-extracted", "The transcript is not extracted")
        .detail("transcript %s is %s".formatted(id, status));
  }
}
