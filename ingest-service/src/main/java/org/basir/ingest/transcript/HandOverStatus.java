package org.basir.ingest.transcript;

/// Whether the classifier has a transcript's excerpts.
public enum HandOverStatus {
  /// Not yet; it is tried again until the classifier answers.
  PENDING,
  DELIVERED,
  /// The classifier refuses them; the problem says why.
  FAILED
}
