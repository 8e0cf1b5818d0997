package org.basir.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks at another process again and again until it shows what is awaited.
record Eventually(Duration limit) {

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

  static Eventually within(Duration limit) {
    return new Eventually(limit);
  }

  void until(String what, BooleanSupplier seen) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!seen.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      LockSupport.parkNanos(INTERVAL);
    }
  }
}
