package org.basir.inference.ledger;

import java.util.Optional;

/// A scope at a moment.
///
/// @param limit empty if only those above limit it
/// @param spent units settled in the window that now counts
/// @param reserved units granted there and not yet settled
/// @param overrun units settled above their grants since the scope is known, in all windows
public record Snapshot(
    ScopePath scope, Optional<Limit> limit, long spent, long reserved, long overrun) {

  static Snapshot unknown(ScopePath scope) {
    return new Snapshot(scope, Optional.empty(), 0, 0, 0);
  }

  /// What is left by its own limit, 0 or more; `Long.MAX_VALUE` without one.
  public long available() {
    return limit.map(it -> Math.max(0, it.units() - used())).orElse(Long.MAX_VALUE);
  }

  /// Units used above the limit.
  public long debt() {
    return limit.map(it -> Math.max(0, used() - it.units())).orElse(0L);
  }

  private long used() {
    return spent + reserved;
  }
}
