package org.basir.ranking.price;

/// A broken line of a price file.
///
/// @param line counted from 1, the header being line 1
public record LineError(long line, String detail) {}
