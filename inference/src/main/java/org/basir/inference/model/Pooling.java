package org.basir.inference.model;

/// How the vectors of a text's tokens become the one vector of the text.
public enum Pooling {
  /// The vector of the first token.
  CLS,
  /// The mean over all tokens of the text, padding excluded.
  MEAN
}
