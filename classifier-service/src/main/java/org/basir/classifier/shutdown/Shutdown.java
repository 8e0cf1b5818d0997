package org.basir.classifier.shutdown;

import java.util.concurrent.CancellationException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whether this service is about to stop. Long work asks between two commits: a stop needn't wait
/// for it, and nothing that is committed is lost.
@Component
public class Shutdown {

  private volatile boolean begun;

  @EventListener(ContextClosedEvent.class)
  void begin() {
    begun = true;
  }

  /// Leaves the rest of the work to the next process.
  ///
  /// @throws CancellationException if the service stops or the thread is interrupted
  public void leaveTheRestIfBegun() {
    if (begun || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The service stops, the rest is left to the next one");
    }
  }
}
