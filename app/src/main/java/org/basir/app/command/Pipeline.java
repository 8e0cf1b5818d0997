package org.basir.app.command;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.basir.app.client.Budget;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.Stages;

/// Follows transcripts through the suite until nothing more happens to them.
///
/// @param delays takes each reason why something has to wait, once
record Pipeline(SuiteClient client, Consumer<String> delays, Pause pause) {

  private static final Duration INTERVAL = Duration.ofMillis(200);

  /// Waits between two looks.
  interface Pause {
    void rest();
  }

  static Pipeline of(SuiteClient client, Output output) {
    return new Pipeline(
        client, delay -> output.note("\nbasir: " + delay), () -> Waiting.sleep(INTERVAL));
  }

  /// Shows progress until each of the transcripts is ranked or has failed, and returns them.
  List<Budget> follow(Set<UUID> transcripts) {
    var told = new HashSet<String>();
    try (var stages = new Stages()) {
      return until(
          () -> look(transcripts, stages, told), seen -> settled(seen, transcripts.size()));
    }
  }

  private List<Budget> look(Set<UUID> transcripts, Stages stages, Set<String> told) {
    var budgets =
        transcripts.size() == 1
            ? transcripts.stream().map(client::budget).toList()
            : client.budgets().stream().filter(b -> transcripts.contains(b.transcript())).toList();
    stages.show(budgets, transcripts.size());
    delays(budgets).filter(told::add).forEach(delays);
    return budgets;
  }

  /// Why budgets get on slowly or not at all: a service that is down or refuses them for now.
  static Stream<String> delays(List<Budget> budgets) {
    return budgets.stream()
        .filter(budget -> !budget.status().settled())
        .flatMap(budget -> budget.stages().stream())
        .map(Budget.Stage::reason)
        .filter(Objects::nonNull);
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
