package org.basir.inference.llm.http.wire;

import java.time.Duration;

/// How often a call is tried, and how long is waited between.
///
/// Waits double from `first` up to `longest`, half of each by chance; a server that asks for a
/// longer wait than `longest` is not asked again.
///
/// @param attempts in all, at least 1
/// @param evenIfPaid whether to try again where the failed call may have to be paid for as well
public record Retries(int attempts, Duration first, Duration longest, boolean evenIfPaid) {

  public Retries {
    if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("retries of " + attempts + ", " + first + ", " + longest);
    }
  }

  public static Retries standard() {
    return new Retries(4, Duration.ofMillis(500), Duration.ofSeconds(30), false);
  }

  public static Retries none() {
    return new Retries(1, Duration.ZERO, Duration.ZERO, false);
  }

  /// The wait after a number of attempts, at least 1.
  Duration after(int attempt, double chance) {
    var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    var capped = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofNanos((long) (capped.toNanos() * (0.5 + chance / 2)));
  }
}
