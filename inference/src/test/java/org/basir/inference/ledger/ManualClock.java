package org.basir.inference.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Stands still until it is moved.
final class ManualClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-02-01T11:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  synchronized void advance(Duration time) {
    now = now.plus(time);
  }
}
