package org.basir.classifier.model;

import org.basir.classifier.model.ModelState.Loading;
import org.basir.classifier.model.ModelState.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Loads the active model once the service has started: an encoder takes a second or more, and
/// everything but classifying works without it. From then on follows what other processes promote.
@Component
class Following {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final ActiveModel active;
  private final Catalog catalog;

  Following(ActiveModel active, Catalog catalog) {
    this.active = active;
    this.catalog = catalog;
  }

  @EventListener(ApplicationReadyEvent.class)
  void loadInBackground() {
    Thread.ofPlatform().name("model-loading").daemon().start(this::start);
  }

  private void start() {
    whileTheDatabaseAnswers(() -> {
      active.load();
      catalog.look();
    });
  }

  @Scheduled(fixedDelayString = "${basir.classifier.following}")
  void follow() {
    whileTheDatabaseAnswers(() -> {
      if (!(active.state() instanceof Loading) && active.isOutdated()) {
        active.load();
      }
    });
  }

  /// A folder may arrive, or be repaired, after its promotion.
  @Scheduled(
      initialDelayString = "${basir.classifier.retrying}",
      fixedDelayString = "${basir.classifier.retrying}")
  void retry() {
    if (!(active.state() instanceof Ready)) {
      whileTheDatabaseAnswers(active::load);
    }
  }

  /// It is asked again soon, and whoever needs it says what is the matter.
  private static void whileTheDatabaseAnswers(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException e) {
      LOG.warn("Promotions can't be followed: {}", e.getMessage());
    }
  }
}
