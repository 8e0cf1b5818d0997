package org.basir.inference.llm.http.wire;

import java.time.Duration;

/// How long is waited.
///
/// @param connect for a connection
/// @param silence for the next piece of an answer that comes in pieces, the first one included
/// @param call for the whole answer
public record Timeouts(Duration connect, Duration silence, Duration call) {

  public Timeouts {
    if (!connect.isPositive() || !silence.isPositive() || !call.isPositive()) {
      throw new IllegalArgumentException("a timeout of 0 or less");
    }
  }

  /// Patient enough for a long prompt on a slow machine.
  public static Timeouts standard() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(30));
  }
}
