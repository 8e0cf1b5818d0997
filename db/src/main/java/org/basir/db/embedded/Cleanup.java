package org.basir.db.embedded;

import java.util.concurrent.atomic.AtomicBoolean;

/// Work that is done once: when asked for, or at the latest when the process ends.
final class Cleanup implements Runnable {

  private final Runnable work;
  private final AtomicBoolean done = new AtomicBoolean();

  private Cleanup(Runnable work) {
    this.work = work;
  }

  /// @param whenAsked what [#run()] does
  /// @param atExit what is done instead if nobody asks
  static Cleanup of(Runnable whenAsked, Runnable atExit) {
    var cleanup = new Cleanup(whenAsked);
    var hook = new Thread(() -> cleanup.once(atExit), "stop-postgres");
    Runtime.getRuntime().addShutdownHook(hook);
    return cleanup;
  }

  @Override
  public void run() {
    once(work);
  }

  private void once(Runnable action) {
    if (done.compareAndSet(false, true)) {
      action.run();
    }
  }
}
