package org.basir.inference.scorer;

/// How far a job is.
///
/// @param spent units of the ledger, in all runs of the job
/// @param left units, by the job's limit and all above
/// @param done sectors that have their result or, in lists and pairs, their part of the questions
/// @param sectors all that are to be asked about
/// @param calls questions that were put to the model in this run
/// @param cached questions whose answer was known
public record Progress(long spent, long left, int done, int sectors, int calls, int cached) {}
