package org.basir.app.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.basir.app.client.CommandFailure;

/// Waiting that ends at once when the process is asked to stop.
final class Waiting {

  private Waiting() {}

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted", stop);
    }
  }

  /// Returns never: Ctrl-C ends the process, and closes the session on the way.
  static void untilStopped(Session session) {
    var closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  session.close();
                  closed.countDown();
                },
                "stop"));
    try {
      closed.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
