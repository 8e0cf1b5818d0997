package org.basir.ingest.transcript;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what came of handing transcripts over.
@Component
@Transactional
public class HandOverLog {

  private final Transcripts transcripts;
  private final HandOver handOver;

  HandOverLog(Transcripts transcripts, HandOver handOver) {
    this.transcripts = transcripts;
    this.handOver = handOver;
  }

  /// The classifier has it.
  public void delivered(TranscriptId id) {
    update(id, t -> t.handOver(HandOverStatus.DELIVERED, null));
  }

  /// The classifier does not take it yet; it is tried again.
  public void delayed(TranscriptId id, ProblemDetails problem) {
    update(id, t -> t.handOver(HandOverStatus.PENDING, problem));
  }

  /// The classifier refuses it.
  public void failed(TranscriptId id, ProblemDetails problem) {
    update(id, t -> t.handOver(HandOverStatus.FAILED, problem));
  }

  /// Hands an extracted transcript over once more; the classifier knows what it already has.
  ///
  /// @throws org.basir.http.Problem if there is no such transcript or it is not extracted
  public TranscriptSummary repeat(TranscriptId id) {
    var transcript = transcripts.findAndLock(id.value()).orElseThrow(() -> Unknown.transcript(id));
    if (transcript.status() != TranscriptStatus.EXTRACTED) {
      throw Unknown.notExtracted(id, transcript.status());
    }
    transcript.handOver(HandOverStatus.PENDING, null);
    handOver.begin(id);
    return transcript.summary();
  }

  private void update(TranscriptId id, Consumer<Transcript> change) {
    transcripts.findAndLock(id.value()).ifPresent(change);
  }
}
