package org.basir.inference.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// A ledger that keeps every call and counts all of them anew for every question.
final class LedgerModel {

  final Map<ScopePath, Limit> limits = new LinkedHashMap<>();
  final List<Call> calls = new ArrayList<>();

  /// One that was granted.
  static final class Call {
    final Grant grant;
    boolean released;
    Optional<Long> settled = Optional.empty();

    Call(Grant grant) {
      this.grant = grant;
    }

    boolean isOpen(Instant now) {
      return !released && settled.isEmpty() && grant.expiresAt().isAfter(now);
    }
  }

  long spent(ScopePath scope, Instant now) {
    return sum(scope, now, call -> call.settled.orElse(0L));
  }

  long reserved(ScopePath scope, Instant now) {
    return sum(scope, now, call -> call.isOpen(now) ? call.grant.units() : 0);
  }

  /// What is left on the whole path; below 0 in debt.
  long available(ScopePath scope, Instant now) {
    return limits.entrySet().stream()
        .filter(limited -> limited.getKey().contains(scope))
        .mapToLong(limited ->
            limited.getValue().units()
                - spent(limited.getKey(), now)
                - reserved(limited.getKey(), now))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private long sum(ScopePath scope, Instant now, ToLongFunction<Call> units) {
    var window = Optional.ofNullable(limits.get(scope)).map(Limit::window).orElse(Window.none());
    return calls.stream()
        .filter(call -> scope.contains(call.grant.scope()))
        .filter(call -> counts(window, call.grant.at(), now))
        .mapToLong(units)
        .sum();
  }

  private static boolean counts(Window window, Instant at, Instant now) {
    return window.end(window.slot(at)).filter(end -> !end.isAfter(now)).isEmpty();
  }
}
