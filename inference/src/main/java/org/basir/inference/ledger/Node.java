package org.basir.inference.ledger;

import java.time.Instant;
import java.util.Optional;

/// A scope in memory.
final class Node {

  private final ScopePath scope;
  private Optional<Limit> limit = Optional.empty();
  private Meter meter = new Meter(Window.none());
  private long overrun;

  Node(ScopePath scope) {
    this.scope = scope;
  }

  ScopePath scope() {
    return scope;
  }

  Meter meter() {
    return meter;
  }

  void limit(Limit changed) {
    if (!changed.window().equals(meter.window())) {
      meter = new Meter(changed.window());
    }
    limit = Optional.of(changed);
  }

  void overrun(long units) {
    overrun += units;
  }

  /// What is left now; below 0 in debt.
  long available(Instant now) {
    meter.roll(now);
    return limit.map(it -> it.units() - meter.spent() - meter.reserved()).orElse(Long.MAX_VALUE);
  }

  Snapshot snapshot(Instant now) {
    meter.roll(now);
    return new Snapshot(scope, limit, meter.spent(), meter.reserved(), overrun);
  }
}
