package org.basir.db.embedded;

import java.util.concurrent.atomic.AtomicBoolean;

/// Work that is done once: when asked for, or at the latest when the process ends.
final class Cleanup implements Runnable {

  private final Runnable work;
  private final AtomicBoolean done = new AtomicBoolean();

  private Cleanup(Runnable work) {
    this.work = work;
  }

  static Cleanup atExit(Runnable work) {
    var cleanup = new Cleanup(work);
    Runtime.getRuntime().addShutdownHook(new Thread(cleanup, "stop-postgres"));
    return cleanup;
  }

  @Override
  public void run() {
    if (done.compareAndSet(false, true)) {
      work.run();
    }
  }
}
