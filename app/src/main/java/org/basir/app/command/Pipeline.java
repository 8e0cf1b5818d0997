package org.basir.app.command;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.basir.app.client.Budget;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.Stages;

/// Follows transcripts through the suite until nothing more happens to them.
record Pipeline(SuiteClient client, Pause pause) {

  private static final Duration INTERVAL = Duration.ofMillis(200);

  /// Waits between two looks.
  interface Pause {
    void rest();
  }

  static Pipeline of(SuiteClient client) {
    return new Pipeline(client, () -> Waiting.sleep(INTERVAL));
  }

  /// Shows progress until each of the transcripts is ranked or has failed, and returns them.
  List<Budget> follow(Set<UUID> transcripts) {
    try (var stages = new Stages()) {
      return until(() -> look(transcripts, stages), seen -> settled(seen, transcripts.size()));
    }
  }

  private List<Budget> look(Set<UUID> transcripts, Stages stages) {
    var budgets =
        transcripts.size() == 1
            ? transcripts.stream().map(client::budget).toList()
            : client.budgets().stream().filter(b -> transcripts.contains(b.transcript())).toList();
    stages.show(budgets, transcripts.size());
    return budgets;
  }

  // A transcript that no service tells of at the moment is not settled.
  private static boolean settled(Collection<Budget> budgets, int transcripts) {
    return budgets.size() == transcripts
        && budgets.stream().map(Budget::status).allMatch(Budget.Status::settled);
  }

  /// Looks again and again until what is seen is good enough.
  <T> T until(Supplier<T> look, Predicate<T> enough) {
    var seen = look.get();
    while (!enough.test(seen)) {
      pause.rest();
      seen = look.get();
    }
    return seen;
  }
}
