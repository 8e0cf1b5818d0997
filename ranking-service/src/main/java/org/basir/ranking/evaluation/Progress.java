package org.basir.ranking.evaluation;

/// How far an evaluation is.
///
/// @param done budgets whose sectors are scored
/// @param total budgets it is about
public record Progress(int done, int total) {}
