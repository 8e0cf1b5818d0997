package org.basir.training.schedule;

import java.util.ArrayList;
import java.util.List;

/// The budgets of one run, in the order of their steps.
public record BudgetHistory(List<BudgetSpan> spans) {

  public BudgetHistory {
    spans = List.copyOf(spans);
    if (spans.isEmpty() || spans.getFirst().from() != 0) {
      throw new IllegalArgumentException("a run must have a budget from step 0 on");
    }
    for (int i = 1; i < spans.size(); i++) {
      requireOrder(spans.get(i - 1), spans.get(i));
    }
  }

  /// A run that starts.
  static BudgetHistory of(long total) {
    return new BudgetHistory(List.of(new BudgetSpan(0, total, 1)));
  }

  /// Steps of the run, by its latest budget.
  public long total() {
    return spans.getLast().total();
  }

  BudgetSpan at(long step) {
    return spans.reversed().stream().filter(span -> span.from() <= step).findFirst().orElseThrow();
  }

  /// Without the changes from a step on.
  BudgetHistory before(long step) {
    return new BudgetHistory(
        spans.stream().filter(span -> span.from() == 0 || span.from() < step).toList());
  }

  BudgetHistory then(BudgetSpan next) {
    var longer = new ArrayList<>(spans);
    longer.add(next);
    return new BudgetHistory(longer);
  }

  /// @throws IllegalArgumentException when the run is over before a step
  void requireRunning(long step) {
    spans.getLast().requireRunning(step);
  }

  private static void requireOrder(BudgetSpan span, BudgetSpan next) {
    if (next.from() <= span.from()) {
      throw new IllegalArgumentException(
          "a budget from step %d cannot follow one from step %d"
              .formatted(next.from(), span.from()));
    }
    span.requireRunning(next.from());
  }
}
