package org.basir.inference.ranker;

/// How a ranker did on budgets it had not seen, each ranked with what was known before it.
///
/// @param first year
/// @param last year
/// @param skill mean S with rank gain: 0 for a random order, 1 for the ideal one
/// @param low end of the 95 % interval of the skill, from resampling budgets
/// @param spearman mean rank correlation with the returns
public record TrackRecord(
    String target,
    int first,
    int last,
    int budgets,
    double skill,
    double low,
    double high,
    double spearman) {}
