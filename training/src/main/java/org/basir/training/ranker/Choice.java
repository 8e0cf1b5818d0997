package org.basir.training.ranker;

/// Chooses the settings with which a budget is ranked, by what may be known before it.
record Choice(Rounds rounds, int place) {

  /// The settings of the highest mean S; among equal ones the first.
  Ranker of(Family family) {
    Ranker best = family.settings().getFirst();
    double most = Double.NEGATIVE_INFINITY;
    if (family.settings().size() == 1) {
      return best;
    }
    for (var ranker : family.settings()) {
      double skill =
          rounds.inner(ranker, place).stream().mapToDouble(Prediction::skill).average().orElse(0);
      if (skill > most) {
        best = ranker;
        most = skill;
      }
    }
    return best;
  }
}
