package org.basir.ingest.handover;

import java.util.List;
import java.util.Objects;
import org.basir.ingest.transcript.BudgetReference;
import org.basir.ingest.transcript.Sha256;
import org.basir.ingest.transcript.StoredExcerpt;
import org.basir.ingest.transcript.TranscriptId;
import org.basir.ingest.transcript.TranscriptSummary;

/// What the classifier is asked to classify: one version of one budget's text.
record Classification(
    TranscriptId transcript,
    String name,
    Sha256 sha256,
    BudgetReference budget,
    int version,
    List<StoredExcerpt> excerpts) {

  static Classification of(TranscriptSummary transcript, List<StoredExcerpt> excerpts) {
    return new Classification(
        transcript.id(),
        transcript.name(),
        transcript.sha256(),
        Objects.requireNonNull(transcript.budget(), "not extracted"),
        Objects.requireNonNull(transcript.version(), "not extracted"),
        excerpts);
  }
}
