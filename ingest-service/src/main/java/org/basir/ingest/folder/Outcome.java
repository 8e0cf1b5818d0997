package org.basir.ingest.folder;

import org.basir.ingest.transcript.Novelty;

/// What became of a file of a folder.
public enum Outcome {
  /// The first text of its budget.
  RECEIVED,
  /// The same bytes were already known; nothing changed.
  UNCHANGED,
  /// Another text of a budget that had one; both are kept.
  NEW_VERSION,
  /// Cannot be read; the detail says why.
  QUARANTINED,
  /// Not the kind of file a transcript comes in.
  SKIPPED;

  static Outcome of(Novelty novelty) {
    return switch (novelty) {
      case RECEIVED -> RECEIVED;
      case UNCHANGED -> UNCHANGED;
      case NEW_VERSION -> NEW_VERSION;
      case QUARANTINED -> QUARANTINED;
    };
  }
}
