package org.basir.ranking.ranker;

import java.util.List;
import java.util.stream.Collectors;
import org.basir.inference.ranker.CutOff;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.inference.ranker.FeatureSheet;

/// Says in one sentence what an order rests on.
final class Basis {

  private static final int MOST_NAMED = 4;

  private Basis() {}

  static String of(CutOff cutOff, List<FeatureColumn> columns, FeatureSheet known) {
    var budgets = "of the %d budgets to %s".formatted(cutOff.budgets(), cutOff.lastBudget());
    var others =
        columns.stream().filter(it -> !it.equals(FeatureColumn.HISTORY)).map(FeatureColumn::name);
    var byKnown = others.collect(Collectors.partitioningBy(known.features()::containsKey));
    var read = byKnown.getOrDefault(true, List.of());
    var missing = byKnown.getOrDefault(false, List.of());
    return "history (shrunken mean rank) "
        + budgets
        + (read.isEmpty() ? "" : " and " + named(read))
        + (missing.isEmpty() ? "" : "; not known: " + named(missing));
  }

  private static String named(List<String> features) {
    return features.size() <= MOST_NAMED
        ? String.join(", ", features)
        : features.size() + " features";
  }
}
