package org.basir.training.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.metrics.format.LabelledExcerpt;

/// Splits excerpts into folds of about equal size, never through a budget: its excerpts repeat each
/// other.
final class Folds {

  private final int count;
  private final Map<String, Integer> foldOfBudget = new HashMap<>();

  /// Gives the largest budget left to the smallest fold, until none is left.
  Folds(List<LabelledExcerpt> excerpts, int count) {
    this.count = count;
    var sizes = new LinkedHashMap<String, Integer>();
    excerpts.forEach(excerpt -> sizes.merge(excerpt.budget(), 1, Integer::sum));
    var largestFirst = new ArrayList<>(sizes.entrySet());
    largestFirst.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    var filled = new int[count];
    for (var budget : largestFirst) {
      int fold = smallest(filled);
      foldOfBudget.put(budget.getKey(), fold);
      filled[fold] += budget.getValue();
    }
  }

  int count() {
    return count;
  }

  boolean holds(int fold, LabelledExcerpt excerpt) {
    return foldOfBudget.getOrDefault(excerpt.budget(), -1) == fold;
  }

  private static int smallest(int[] filled) {
    int smallest = 0;
    for (int fold = 1; fold < filled.length; fold++) {
      if (filled[fold] < filled[smallest]) {
        smallest = fold;
      }
    }
    return smallest;
  }
}
