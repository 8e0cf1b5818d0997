package org.basir.inference.llm.http.probe;

/// Whether a server was seen to do something.
public enum Verdict {
  YES,
  NO,
  /// It could not be tried, or trying it showed neither.
  UNKNOWN
}
