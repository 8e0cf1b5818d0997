package org.basir.ranking.evaluation;

import java.time.LocalDate;
import org.basir.ranking.ranking.RankingId;
import org.jspecify.annotations.Nullable;

/// A budget of the returns, and the classified speech that belongs to it.
///
/// @param ranking null where there is no speech, but only runs
/// @param key of the budget, such as `2016-17`
/// @param date the budget's in the file of returns
record MatchedBudget(@Nullable RankingId ranking, String key, LocalDate date) {

  static MatchedBudget withoutSpeech(LocalDate date) {
    return new MatchedBudget(null, date.toString(), date);
  }
}
