package org.basir.inference.llm.http.wire;

import java.time.Duration;

/// When a server that keeps failing is left alone.
///
/// @param failures in a row after which it is, at least 1
/// @param pause for how long, before a single call tries it again
public record Tripping(int failures, Duration pause) {

  public Tripping {
    if (failures < 1 || pause.isNegative()) {
      throw new IllegalArgumentException("tripping after " + failures + " for " + pause);
    }
  }

  public static Tripping standard() {
    return new Tripping(5, Duration.ofSeconds(30));
  }
}
