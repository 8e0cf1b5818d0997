package org.basir.gateway.budget;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.gateway.upstream.Reply;

/// The lists of the three services, to be made one.
record Join(
    Reply<Index<Transcript>> transcripts,
    Reply<Index<Classification>> classifications,
    Reply<Index<Ranking>> rankings) {

  private static final Comparator<BudgetStatus> LATEST_FIRST =
      Comparator.comparing(BudgetStatus::budget, Comparator.nullsFirst(Budget.LATEST_FIRST))
          .thenComparing(
              BudgetStatus::version, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
          .thenComparing(BudgetStatus::transcript);

  Survey survey() {
    List<BudgetStatus> budgets =
        identities().stream().flatMap(id -> sighting(id).status(id).stream()).toList();
    return new Survey(mark(budgets.stream().sorted(LATEST_FIRST).toList()), silences());
  }

  private Sighting sighting(UUID id) {
    return new Sighting(
        transcripts.flatMap(index -> index.find(id)),
        classifications.flatMap(index -> index.find(id)),
        rankings.flatMap(index -> index.find(id)));
  }

  private Set<UUID> identities() {
    Set<UUID> all = new LinkedHashSet<>();
    replies()
        .forEach(reply -> reply.found().ifPresent(index -> all.addAll(index.items().keySet())));
    return all;
  }

  private List<String> silences() {
    return replies()
        .flatMap(reply ->
            reply instanceof Reply.Unknown<?>(_, String reason)
                ? Stream.of(reason)
                : Stream.empty())
        .toList();
  }

  private Stream<Reply<? extends Index<?>>> replies() {
    return Stream.of(transcripts, classifications, rankings);
  }

  /// The first version met of a budget is its latest.
  private static List<BudgetStatus> mark(List<BudgetStatus> sorted) {
    Set<String> seen = new HashSet<>();
    return sorted.stream()
        .map(status ->
            status.budget() == null || seen.add(status.budget().key())
                ? status
                : status.superseded())
        .toList();
  }

  /// The entries of one service by transcript.
  record Index<T>(Map<UUID, T> items) {

    static <T> Index<T> by(Function<T, UUID> id, List<T> entries) {
      Map<UUID, T> items = new LinkedHashMap<>();
      entries.forEach(entry -> items.putIfAbsent(id.apply(entry), entry));
      return new Index<>(items);
    }

    Optional<T> find(UUID id) {
      return Optional.ofNullable(items.get(id));
    }
  }
}
