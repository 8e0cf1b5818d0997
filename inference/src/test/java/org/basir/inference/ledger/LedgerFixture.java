package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basir.inference.llm.TokenUsage;
import org.junit.jupiter.api.BeforeEach;

/// A ledger with a tenant of its own for each test.
abstract class LedgerFixture {

  static final Duration LEASE = Duration.ofMinutes(10);

  final ManualClock clock = new ManualClock();
  final LedgerSettings settings =
      LedgerSettings.usual().withLease(LEASE).withMemory(Duration.ofDays(1_000));
  final ScopePath tenant = ScopePath.of("tenant-" + UUID.randomUUID());
  BudgetLedger ledger = new InMemoryLedger(settings, clock);

  abstract BudgetLedger ledger(LedgerSettings settings, InstantSource clock);

  @BeforeEach
  final void open() {
    ledger = ledger(settings, clock);
  }

  static TokenUsage usage(int units) {
    return new TokenUsage(units / 2, 0, 0, units - units / 2, TokenUsage.Source.REPORTED);
  }

  static Ask ask(ScopePath scope, long want, long min) {
    var key = new IdempotencyKey(UUID.randomUUID().toString());
    return new Ask(scope, "model", want, min, key);
  }

  static Ask ask(ScopePath scope, long units) {
    return ask(scope, units, units);
  }

  final Grant granted(Ask ask) {
    assertThat(ledger.reserve(ask)).isInstanceOf(Grant.class);
    return (Grant) ledger.reserve(ask);
  }

  final Denied denied(Ask ask) {
    assertThat(ledger.reserve(ask)).isInstanceOf(Denied.class);
    return (Denied) ledger.reserve(ask);
  }

  final void holds(ScopePath scope, long spent, long reserved) {
    var snapshot = ledger.snapshot(scope);
    assertThat(snapshot.spent()).as("spent of %s", scope).isEqualTo(spent);
    assertThat(snapshot.reserved()).as("reserved of %s", scope).isEqualTo(reserved);
  }

  /// Does it in so many threads, all starting at the same time.
  static <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
    var barrier = new CyclicBarrier(threads);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      Callable<T> together =
          () -> {
            barrier.await();
            return action.call();
          };
      var results = new ArrayList<T>();
      for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, together))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
