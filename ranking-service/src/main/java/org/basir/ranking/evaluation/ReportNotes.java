package org.basir.ranking.evaluation;

import java.util.List;

/// What a reader has to know beside the figures.
///
/// @param lastTrainingYear of the ranker
record ReportNotes(int lastTrainingYear) {

  List<String> all() {
    return List.of(
        "To %d every budget is ranked by what was learned from the years before it, later budgets"
                .formatted(lastTrainingYear)
            + " by what was known at the end of that year.",
        "Two baselines are absent, the return over the 20 trading days before the speech and the"
            + " beta before it: both need daily prices of every share from before the speech.");
  }
}
