package org.basir.ingest.transcript;

/// How far a transcript has come.
public enum TranscriptStatus {
  /// Stored, waiting to be read.
  RECEIVED,
  /// Read, numbered and cut into excerpts.
  EXTRACTED,
  /// Cannot be read; its problem says why.
  QUARANTINED
}
