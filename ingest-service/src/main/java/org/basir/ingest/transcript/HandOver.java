package org.basir.ingest.transcript;

/// Where transcripts go once they are cut into excerpts.
public interface HandOver {

  /// Begins to hand a transcript over when the transaction of the caller commits, and goes on until
  /// it is delivered or refused.
  void begin(TranscriptId id);
}
