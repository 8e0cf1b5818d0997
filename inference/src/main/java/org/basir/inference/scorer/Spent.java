package org.basir.inference.scorer;

import org.basir.inference.llm.TokenUsage;

/// What a job used.
///
/// @param units that its scope in the ledger counts, in all runs of the job, lost answers included
/// @param tokens of the answers that it paid for and has, in this run or an earlier one
/// @param calls questions that were put to the model in this run
/// @param cached questions whose answer was known, of this job or another
/// @param lost answers that were paid for and are gone, as after a crash
public record Spent(long units, TokenUsage tokens, int calls, int cached, int lost) {}
