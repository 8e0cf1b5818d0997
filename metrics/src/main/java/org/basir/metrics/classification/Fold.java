package org.basir.metrics.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The figures of some of the budgets: how far a figure depends on which speeches it is taken from.
/// The model is the same in all folds.
///
/// @param budgets their names, in order
public record Fold(List<String> budgets, int excerpts, double microF1, double macroF1) {

  public Fold {
    budgets = List.copyOf(budgets);
  }

  /// Deals the budgets out to so many folds in the order of their names, so that each fold has
  /// early and late ones; fewer folds where there are fewer budgets.
  public static List<Fold> of(Judgements judgements, int folds) {
    if (folds < 1) {
      throw new IllegalArgumentException("At least one fold is needed, not " + folds);
    }
    var names = new TreeSet<String>();
    judgements.rows().forEach(row -> names.add(row.budget()));
    var dealt = new ArrayList<List<String>>();
    while (dealt.size() < Math.min(folds, names.size())) {
      dealt.add(new ArrayList<>());
    }
    int next = 0;
    for (var name : names) {
      dealt.get(next++ % dealt.size()).add(name);
    }
    return dealt.stream().map(budgets -> of(judgements, budgets)).toList();
  }

  private static Fold of(Judgements judgements, List<String> budgets) {
    var tally = new Tally(judgements.sectors().size(), ZeroDivision.ZERO);
    var rows = judgements.rows().stream().filter(row -> budgets.contains(row.budget())).toList();
    rows.forEach(row -> tally.add(row, judgements.sectors()));
    return new Fold(budgets, rows.size(), tally.microF1(), tally.supportedMacroF1());
  }
}
