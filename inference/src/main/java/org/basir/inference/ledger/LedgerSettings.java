package org.basir.inference.ledger;

import java.time.Duration;

/// How a ledger counts and for how long it remembers.
///
/// @param lease how long a grant keeps its units without being settled, above 0
/// @param memory how long a reservation is known after its end, for late settlements and repeated
///   keys; 0 or more
public record LedgerSettings(ModelWeights weights, Duration lease, Duration memory) {

  public LedgerSettings {
    if (!lease.isPositive() || memory.isNegative()) {
      throw new IllegalArgumentException("No lease of %s or memory of %s".formatted(lease, memory));
    }
  }

  /// Every token is a unit, 15 minutes for a call, a day of memory.
  public static LedgerSettings usual() {
    return new LedgerSettings(
        ModelWeights.of(TokenWeights.EQUAL), Duration.ofMinutes(15), Duration.ofDays(1));
  }

  public LedgerSettings withWeights(ModelWeights other) {
    return new LedgerSettings(other, lease, memory);
  }

  public LedgerSettings withLease(Duration other) {
    return new LedgerSettings(weights, other, memory);
  }

  public LedgerSettings withMemory(Duration other) {
    return new LedgerSettings(weights, lease, other);
  }
}
