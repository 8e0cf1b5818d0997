package org.basir.inference.llm.http.wire;

import java.time.Duration;

/// Waits.
@FunctionalInterface
interface Sleeper {

  void sleep(Duration wait) throws InterruptedException;
}
