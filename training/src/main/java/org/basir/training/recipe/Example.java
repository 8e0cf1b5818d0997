package org.basir.training.recipe;

/// A text to learn from.
///
/// @param tokens token numbers, special tokens included
/// @param targets 1 for each sector it carries and 0 for the others, in the order of the sectors
@SuppressWarnings("ArrayRecordComponent") // read only, and there are thousands
public record Example(long[] tokens, float[] targets) {}
