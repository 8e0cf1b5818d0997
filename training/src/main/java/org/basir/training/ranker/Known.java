package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// The budgets a ranker may learn from, the earliest first.
///
/// @param protocol decides what counts as the past of a budget among them
record Known(List<RankedBudget> budgets, Protocol protocol) {

  Known {
    budgets = List.copyOf(budgets);
  }

  /// What each budget may be told of the others: as at the test, either what came before it or
  /// everything else.
  List<RankedBudget> pastOf(RankedBudget budget) {
    return budgets.stream()
        .filter(other ->
            switch (protocol) {
              case WALK_FORWARD -> other.date().isBefore(budget.date());
              case LEAVE_ONE_OUT -> !other.date().equals(budget.date());
            })
        .toList();
  }

  /// As many budgets drawn with replacement.
  Known resampled(RandomGenerator random) {
    var drawn = new ArrayList<RankedBudget>();
    budgets.forEach(_ -> drawn.add(budgets.get(random.nextInt(budgets.size()))));
    drawn.sort(Comparator.comparing(RankedBudget::date));
    return new Known(drawn, protocol);
  }
}
