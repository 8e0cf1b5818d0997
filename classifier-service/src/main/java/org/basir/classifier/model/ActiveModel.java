package org.basir.classifier.model;

import org.basir.classifier.model.ModelState.Loading;
import org.basir.classifier.model.ModelState.Ready;
import org.basir.classifier.model.ModelState.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the active model once the service has started: an encoder takes a second or more, and
/// everything but classifying works without it.
@Component
class ActiveModel {

  private static final Logger LOG = LoggerFactory.getLogger(ActiveModel.class);

  private final ModelShelf shelf;
  private volatile ModelState state = new Loading();

  ActiveModel(ModelShelf shelf) {
    this.shelf = shelf;
  }

  ModelState state() {
    return state;
  }

  @EventListener(ApplicationReadyEvent.class)
  void loadInBackground() {
    Thread.ofPlatform().name("model-loading").daemon().start(this::load);
  }

  private void load() {
    try {
      var model = shelf.active();
      model.classifier().warmUp();
      LOG.info("Model {} is ready", model.version());
      state = new Ready(model);
    } catch (RuntimeException e) {
      LOG.error("The model can't be used", e);
      state = new Refused(String.valueOf(e.getMessage()));
    }
  }
}
