package org.basir.training.engine;

/// A linear head as trained.
///
/// @param weights row by row, `[sectors, width]`
/// @param bias one per sector
/// @param normalises whether it reads vectors of length 1
@SuppressWarnings("ArrayRecordComponent") // read only
public record HeadNumbers(float[] weights, float[] bias, boolean normalises) {}
