package org.basir.ranking.evaluation;

import java.time.LocalDate;
import org.basir.ranking.ranking.RankingId;

/// A classified speech and the day in the returns that it belongs to.
///
/// @param key of the budget, such as `2016-17`
/// @param date the budget's in the file of returns
record MatchedBudget(RankingId ranking, String key, LocalDate date) {}
