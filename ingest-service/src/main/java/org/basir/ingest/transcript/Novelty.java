package org.basir.ingest.transcript;

/// What a document turned out to be next to what is already kept.
public enum Novelty {
  /// The first text of its budget.
  RECEIVED,
  /// Another text of a budget that has one; both are kept.
  NEW_VERSION,
  /// The same bytes are already kept; nothing changed.
  UNCHANGED,
  /// Cannot be read; its problem says why.
  QUARANTINED
}
