package org.basir.classifier.model;

import java.util.concurrent.locks.ReentrantLock;
import org.basir.classifier.model.ModelState.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Loads the active model once the service has started: an encoder takes a second or more, and
/// everything but classifying works without it. From then on follows what other processes promote.
@Component
class Following {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final ActiveModel active;
  private final Catalog catalog;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean over;

  Following(ActiveModel active, Catalog catalog) {
    this.active = active;
    this.catalog = catalog;
  }

  @EventListener(ApplicationReadyEvent.class)
  void loadInBackground() {
    Thread.ofPlatform()
        .name("model-loading")
        .daemon()
        .start(() -> {
          inTurn(active::load);
          inTurn(catalog::look);
        });
  }

  @Scheduled(fixedDelayString = "${basir.classifier.following}")
  void follow() {
    inTurn(() -> {
      if (active.isOutdated()) {
        active.load();
      }
    });
  }

  /// A folder may arrive, or be repaired, after its promotion.
  @Scheduled(
      initialDelayString = "${basir.classifier.retrying}",
      fixedDelayString = "${basir.classifier.retrying}")
  void retry() {
    inTurn(() -> {
      if (!(active.state() instanceof Ready)) {
        active.load();
      }
    });
  }

  /// A process that ends while an encoder is being loaded crashes in native code: a stop waits.
  @EventListener(ContextClosedEvent.class)
  void end() {
    over = true;
    inTurn(() -> {});
  }

  /// The database is asked again soon, and whoever needs it says what is the matter.
  private void inTurn(Runnable work) {
    turn.lock();
    try {
      if (!over) {
        work.run();
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Promotions can't be followed: {}", e.getMessage());
    } finally {
      turn.unlock();
    }
  }
}
