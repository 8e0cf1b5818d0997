package org.basir.inference.strategy;

/// What a question would cost, in units of the ledger.
///
/// @param full with all its thinking
/// @param least of the shortest answer at once
public record Quote(long full, long least) {}
