package org.basir.inference.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.basir.inference.ledger.ScopePath;
import org.basir.metrics.tokens.ItemUse;

/// Adds up the calls of each question, which is a request, for intervals over questions.
public final class Questions {

  private Questions() {}

  /// One item for each request that has a score, in the order of their first calls.
  ///
  /// @throws IllegalArgumentException if a question has two scores
  public static List<ItemUse> of(Collection<CallRecord> calls) {
    var requests = new LinkedHashMap<ScopePath, List<CallRecord>>();
    for (var call : calls) {
      requests.computeIfAbsent(request(call.scope()), _ -> new ArrayList<>()).add(call);
    }
    return requests.values().stream().flatMap(it -> item(it).stream()).toList();
  }

  private static ScopePath request(ScopePath scope) {
    return scope.level() == ScopePath.Level.SEGMENT ? scope.parent().orElseThrow() : scope;
  }

  private static Optional<ItemUse> item(List<CallRecord> calls) {
    var scores = calls.stream().flatMap(call -> call.score().stream().boxed()).toList();
    if (scores.size() > 1) {
      throw new IllegalArgumentException(calls.getFirst().scope() + " has several scores");
    }
    return scores.stream()
        .findFirst()
        .map(score ->
            new ItemUse(
                score,
                sum(calls, call -> call.purpose() == Purpose.PLAN ? 0 : completion(call)),
                sum(calls, Questions::completion),
                sum(calls, call -> call.charged().units())));
  }

  private static long completion(CallRecord call) {
    return call.usage().completion();
  }

  private static long sum(List<CallRecord> calls, ToLongFunction<CallRecord> used) {
    return calls.stream().mapToLong(used).sum();
  }
}
