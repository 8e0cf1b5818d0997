package org.basir.ingest.transcript;

/// Whether the classifier has a transcript's excerpts.
public enum HandOverStatus {
  /// Not yet; it is tried again until the classifier answers. The problem says why it did not.
  PENDING,
  DELIVERED,
  /// The classifier refuses them; the problem says why.
  FAILED
}
