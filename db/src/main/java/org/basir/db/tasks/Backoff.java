package org.basir.db.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The pause after a failure, which doubles with each failure in a row.
///
/// @param initial after the first failure, more than 0
/// @param limit the longest, at least `initial`
public record Backoff(@DefaultValue("2s") Duration initial, @DefaultValue("5m") Duration limit) {

  private static final int DOUBLINGS = 30;

  public Backoff {
    if (!initial.isPositive() || limit.compareTo(initial) < 0) {
      throw new IllegalArgumentException(
          "A back-off from %s to %s is not possible".formatted(initial, limit));
    }
  }

  /// The pause after so many failures in a row, counted from 1.
  Duration after(int failures) {
    var pause = initial.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
    return pause.compareTo(limit) < 0 ? pause : limit;
  }
}
