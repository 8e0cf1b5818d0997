package org.basir.app.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.app.client.Budget;

/// Says what of a speech did not make it into the ranking.
final class Losses {

  private Losses() {}

  /// One line, or nothing where nothing was lost.
  static Optional<String> of(Budget budget) {
    var losses =
        Stream.of(
                part(budget.droppedLines(), "lines could not be decoded and were left out"),
                part(budget.truncated(), "excerpts were longer than the model reads and were cut"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return Optional.of(losses)
        .filter(text -> !text.isEmpty())
        .map(text -> budget.label() + ": " + text);
  }

  private static Optional<String> part(int count, String what) {
    return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
  }
}
