package org.basir.ranking.returns;

/// A day's prices of a share, in rupees, above 0.
record Bar(double open, double close) {

  Bar dividedBy(double factor) {
    return new Bar(open / factor, close / factor);
  }
}
