package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.training.threshold.Rows;
import org.junit.jupiter.api.Test;

class FoldsTests {

  private final List<LabelledExcerpt> excerpts =
      budgets(List.of("2001", "2002", "2003", "2004", "2005"), List.of(9, 5, 4, 3, 3));

  @Test
  void keepsABudgetTogether() {
    var folds = new Folds(excerpts, 3);

    for (var excerpt : excerpts) {
      var same = excerpts.stream().filter(other -> other.budget().equals(excerpt.budget()));
      assertThat(same).allMatch(other -> fold(folds, other) == fold(folds, excerpt));
    }
  }

  @Test
  void fillsFoldsEvenly() {
    var folds = new Folds(excerpts, 3);

    assertThat(IntStream.range(0, 3).map(fold -> size(folds, fold))).containsExactly(9, 8, 7);
  }

  private int size(Folds folds, int fold) {
    return (int) excerpts.stream().filter(excerpt -> folds.holds(fold, excerpt)).count();
  }

  private static int fold(Folds folds, LabelledExcerpt excerpt) {
    var holding = IntStream.range(0, folds.count()).filter(fold -> folds.holds(fold, excerpt));
    var all = holding.toArray();
    assertThat(all).hasSize(1);
    return all[0];
  }

  private static List<LabelledExcerpt> budgets(List<String> names, List<Integer> sizes) {
    var excerpts = new ArrayList<LabelledExcerpt>();
    for (int budget = 0; budget < names.size(); budget++) {
      for (int i = 0; i < sizes.get(budget); i++) {
        excerpts.add(Rows.row(names.get(budget) + ":" + i, names.get(budget)));
      }
    }
    return excerpts;
  }
}
