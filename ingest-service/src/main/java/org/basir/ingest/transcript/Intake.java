package org.basir.ingest.transcript;

import java.util.Optional;
import org.basir.ingest.budget.RecognisedBudget;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes documents in one after the other, each read and numbered at once: for batches, whose order
/// decides the version numbers.
@Component
public class Intake {

  private final Reception reception;
  private final Transcripts transcripts;
  private final DocumentReader reader;
  private final Shelf shelf;

  Intake(Reception reception, Transcripts transcripts, DocumentReader reader, Shelf shelf) {
    this.reception = reception;
    this.transcripts = transcripts;
    this.reader = reader;
    this.shelf = shelf;
  }

  /// Reads a document if its bytes are new. Takes seconds: call it outside of any transaction.
  public Prepared prepare(Document document) {
    var known = transcripts.findById(TranscriptId.of(document.sha256()).value()).isPresent();
    return new Prepared(document, known ? Optional.empty() : Optional.of(reader.read(document)));
  }

  /// Keeps a document in the transaction of the caller.
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken take(Prepared prepared) {
    return reception
        .find(prepared.document())
        .map(known -> new Taken(Novelty.UNCHANGED, known.summary()))
        .orElseGet(() -> takeNew(prepared));
  }

  private Taken takeNew(Prepared prepared) {
    var transcript = reception.store(prepared.document(), RecognisedBudget.unknown());
    var reading = prepared.reading().orElseGet(() -> reader.read(prepared.document()));
    var novelty = shelf.put(transcript, reading);
    return new Taken(novelty, transcript.summary());
  }
}
