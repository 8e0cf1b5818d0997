package org.basir.training.ranker;

/// A baseline: the order after the last budget before this one that is known.
record PreviousOrder() implements Ranker {

  @Override
  public String name() {
    return "previous order";
  }

  @Override
  public Scorer fit(Known known) {
    return sheet -> {
      var before = known.budgets().stream().filter(it -> it.date().isBefore(sheet.date())).toList();
      var scores = new double[sheet.sectors().size()];
      for (int i = 0; i < scores.length && !before.isEmpty(); i++) {
        scores[i] = before.getLast().isRanked(i) ? before.getLast().rank(i) : 0;
      }
      return scores;
    };
  }
}
