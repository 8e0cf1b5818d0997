package org.basir.ranking.returns;

/// A day's prices of a share, in rupees, above 0.
record Bar(double open, double close) {}
