package org.basir.inference.llm.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Closes a stream that takes too long, which ends whoever waits for more of it.
final class Alarm implements AutoCloseable {

  private final InputStream stream;
  private volatile boolean rang;
  private CompletableFuture<Void> armed = new CompletableFuture<>();

  Alarm(InputStream stream) {
    this.stream = stream;
  }

  /// Begins to wait anew.
  void arm(Duration patience) {
    armed.cancel(false);
    armed = new CompletableFuture<>();
    var _ =
        armed
            .orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete((nothing, failure) -> ring(failure));
  }

  boolean rang() {
    return rang;
  }

  private void ring(Throwable failure) {
    if (failure instanceof TimeoutException) {
      rang = true;
      closeStream();
    }
  }

  private void closeStream() {
    try {
      stream.close();
    } catch (IOException alreadyBroken) {
      // whoever reads it learns so
    }
  }

  @Override
  public void close() {
    armed.cancel(false);
    closeStream();
  }
}
