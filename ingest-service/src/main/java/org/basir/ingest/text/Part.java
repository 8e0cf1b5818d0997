package org.basir.ingest.text;

/// The part of a budget speech a paragraph stands in: A is the review and the outlays, B the taxes;
/// the annexes to part B follow the speech and are not spoken.
public enum Part {
  A,
  B,
  ANNEX
}
