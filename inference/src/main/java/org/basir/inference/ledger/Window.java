package org.basir.inference.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The time over which a limit counts. All that a call uses counts at the moment of its
/// reservation, however late it is settled.
public sealed interface Window {

  /// Counts for ever.
  record None() implements Window {

    @Override
    public Instant slot(Instant at) {
      return Instant.EPOCH;
    }

    @Override
    public Optional<Instant> end(Instant slot) {
      return Optional.empty();
    }
  }

  /// Starts anew at every multiple of its length since 1970-01-01T00:00Z.
  ///
  /// @param length whole milliseconds, 1 or more
  record Fixed(Duration length) implements Window {

    public Fixed {
      check(length);
    }

    @Override
    public Instant slot(Instant at) {
      long millis = length.toMillis();
      return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
    }

    @Override
    public Optional<Instant> end(Instant slot) {
      return Optional.of(slot.plus(length));
    }
  }

  /// Reaches back by its length from every moment.
  ///
  /// @param length whole milliseconds, 1 or more
  record Sliding(Duration length) implements Window {

    public Sliding {
      check(length);
    }

    @Override
    public Instant slot(Instant at) {
      return at;
    }

    @Override
    public Optional<Instant> end(Instant slot) {
      return Optional.of(slot.plus(length));
    }
  }

  static Window none() {
    return new None();
  }

  static Window fixed(Duration length) {
    return new Fixed(length);
  }

  static Window sliding(Duration length) {
    return new Sliding(length);
  }

  /// What a reservation made at this moment is counted with.
  Instant slot(Instant at);

  /// From when on the slot no longer counts; empty if it always will.
  Optional<Instant> end(Instant slot);

  private static void check(Duration length) {
    if (length.toMillis() < 1 || !length.equals(Duration.ofMillis(length.toMillis()))) {
      throw new IllegalArgumentException("A window has whole milliseconds, not " + length);
    }
  }
}
