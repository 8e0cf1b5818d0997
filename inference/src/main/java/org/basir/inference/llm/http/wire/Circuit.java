package org.basir.inference.llm.http.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;

/// Leaves a server alone that keeps failing: closed as long as calls succeed, open for a pause
/// after some failures in a row, then half open, when one call tries whether it is back.
final class Circuit {

  private final Endpoint endpoint;
  private final Tripping tripping;
  private final InstantSource clock;
  private int failures;
  private boolean trying;
  private Instant openUntil = Instant.MIN;

  Circuit(Endpoint endpoint, Tripping tripping, InstantSource clock) {
    this.endpoint = endpoint;
    this.tripping = tripping;
    this.clock = clock;
  }

  /// Lets a call through.
  ///
  /// @throws CompletionFailed if the server is to be left alone
  synchronized void admit() {
    if (failures < tripping.failures()) {
      return;
    }
    var left = Duration.between(clock.instant(), openUntil);
    if (trying || left.isPositive()) {
      throw leftAlone(left.isPositive() ? left : tripping.pause());
    }
    trying = true;
  }

  synchronized void succeeded() {
    failures = 0;
    trying = false;
  }

  /// Refusals and requests to wait show a server that works.
  synchronized void failed(Cause cause) {
    trying = false;
    switch (cause) {
      case REFUSED -> failures = 0;
      case OVERLOADED -> {}
      case UNREACHABLE, BROKEN, UNREADABLE, TIMEOUT -> {
        failures++;
        if (failures >= tripping.failures()) {
          openUntil = clock.instant().plus(tripping.pause());
        }
      }
    }
  }

  /// A call that ended by its caller's will says nothing of the server.
  synchronized void abandoned() {
    trying = false;
  }

  private CompletionFailed leftAlone(Duration left) {
    return new CompletionFailed(
        Cause.OVERLOADED,
        endpoint
            + ": not asked: it failed "
            + failures
            + " times in a row; again in "
            + left.toSeconds()
            + " s",
        Optional.of(left),
        null);
  }
}
