package org.basir.ingest.transcript;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The short transactions before and after the reading of a transcript.
@Component
@Transactional
class Desk {

  private final Transcripts transcripts;
  private final Originals originals;
  private final Shelf shelf;

  Desk(Transcripts transcripts, Originals originals, Shelf shelf) {
    this.transcripts = transcripts;
    this.originals = originals;
    this.shelf = shelf;
  }

  List<TranscriptId> waitingUpTo(TranscriptId id) {
    return transcripts.waitingUpTo(id.value()).stream().map(TranscriptId::new).toList();
  }

  /// What to read; empty if it has been read in the meantime.
  Optional<Document> take(TranscriptId id) {
    return transcripts
        .findById(id.value())
        .filter(Desk::waits)
        .flatMap(t -> originals.findById(id.value()).map(o -> t.document(o.content())));
  }

  /// Does nothing if another instance was faster.
  void settle(TranscriptId id, Reading reading) {
    transcripts
        .findAndLock(id.value())
        .filter(Desk::waits)
        .ifPresent(transcript -> shelf.put(transcript, reading));
  }

  private static boolean waits(Transcript transcript) {
    return transcript.status() == TranscriptStatus.RECEIVED;
  }
}
