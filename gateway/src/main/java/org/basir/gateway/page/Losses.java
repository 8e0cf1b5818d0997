package org.basir.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basir.gateway.budget.BudgetStatus;
import org.jspecify.annotations.Nullable;

/// Says what of a speech was not read.
final class Losses {

  private Losses() {}

  /// A sentence for each loss, none where nothing is known to be lost.
  static List<String> of(BudgetStatus status) {
    Stream<String> lines =
        sentence(
            status.droppedLines(),
            "1 line could not be decoded and was left out.",
            "%,d lines could not be decoded and were left out.");
    Stream<String> excerpts =
        sentence(
            status.truncated(),
            "1 excerpt was longer than the model reads and was cut.",
            "%,d excerpts were longer than the model reads and were cut.");
    return Stream.concat(lines, excerpts).toList();
  }

  private static Stream<String> sentence(@Nullable Integer count, String one, String many) {
    return count == null || count < 1
        ? Stream.empty()
        : Stream.of(count == 1 ? one : String.format(Locale.ROOT, many, count));
  }
}
