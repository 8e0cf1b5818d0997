package org.basir.training.head;

import org.basir.training.threshold.Scored;

/// Scores each excerpt by a model that hasn't seen its budget.
record CrossValidation(OneVsRest fit, int folds) {

  /// The scores.
  ///
  /// @param all fitted on all the examples: only where each fold's fit starts, its optimum is its
  ///   own
  Scored scores(Examples examples, Coefficients all) {
    var split = new Folds(examples.excerpts(), folds);
    var scores = new float[examples.size()][];
    for (int fold = 0; fold < split.count(); fold++) {
      var number = fold;
      var coefficients =
          fit.fit(examples.rows(row -> !split.holds(number, examples.excerpts().get(row))), all);
      for (int row = 0; row < examples.size(); row++) {
        if (split.holds(fold, examples.excerpts().get(row))) {
          scores[row] = coefficients.scores(examples.features().subList(row, row + 1))[0];
        }
      }
    }
    return new Scored(fit.labels(), examples.excerpts(), scores);
  }
}
