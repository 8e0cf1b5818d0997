package org.basir.ranking.evaluation;

import java.util.List;

/// What a reader has to know beside the figures.
record ReportNotes(Figures figures) {

  List<String> all() {
    return List.of(training(), priorReturn(), priorBeta());
  }

  private String training() {
    return "To %d every budget is ranked by what was learned from the years before it, later budgets"
            .formatted(figures.lastTrainingYear())
        + " by what was known at the end of that year.";
  }

  private String priorReturn() {
    var known = figures.budgetsKnownTo(Contender.PRIOR_RETURN);
    if (known == 0) {
      return "The baseline of the return over the 20 trading days before the speech is absent: no"
          + " daily prices from so far before a speech were imported.";
    }
    return "The return over the 20 trading days before the speech is known from imported prices for"
        + " %d of %d budgets; for the others it counts as the constant."
            .formatted(known, figures.budgets().size());
  }

  private static String priorBeta() {
    return "The baseline of the beta before the speech is absent: it needs daily prices of the"
        + " months before every speech.";
  }
}
