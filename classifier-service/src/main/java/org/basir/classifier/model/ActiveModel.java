package org.basir.classifier.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.classifier.model.ModelState.Behind;
import org.basir.classifier.model.ModelState.Loading;
import org.basir.classifier.model.ModelState.Ready;
import org.basir.classifier.model.ModelState.Refused;
import org.basir.classifier.registry.ModelVersion;
import org.basir.classifier.registry.Promotions;
import org.basir.classifier.registry.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The model that answers those who name none. Another takes its place only once it is loaded, so
/// that nobody waits for a change or notices it.
@Component
class ActiveModel {

  private static final Logger LOG = LoggerFactory.getLogger(ActiveModel.class);

  private final ModelShelf shelf;
  private final Promotions promotions;
  private final Map<ModelVersion, InstalledModel> loaded = new ConcurrentHashMap<>();
  private volatile ModelState state = new Loading();
  private long followed = -1;

  ActiveModel(ModelShelf shelf, Promotions promotions) {
    this.shelf = shelf;
    this.promotions = promotions;
  }

  ModelState state() {
    return state;
  }

  /// The model to answer with, which may not be loaded yet.
  ///
  /// @throws org.basir.inference.model.ModelRefused if it can't be read
  InstalledModel model() {
    return switch (state) {
      case Ready(var model) -> model;
      case Behind(var model, _) -> model;
      case Loading(), Refused(_) -> shelf.wanted(standing().active());
    };
  }

  /// A model that is or was active here. Work begun with it goes on, also when its folder is
  /// overwritten meanwhile.
  Optional<InstalledModel> loaded(ModelVersion version) {
    return Optional.ofNullable(loaded.get(version));
  }

  /// Loads the model that is wanted now.
  void load() {
    var standing = standing();
    try {
      var model = shelf.wanted(standing.active());
      model.warmUp();
      settle(standing.latest(), model);
    } catch (RuntimeException e) {
      fail(standing.latest(), e);
    }
  }

  /// Whether there was a change that hasn't come through here.
  synchronized boolean isOutdated() {
    return shelf.pinned().isEmpty() && promotions.latest() > followed;
  }

  /// Has a loaded model answer from now on, unless a later change has come through already.
  synchronized void settle(long change, InstalledModel model) {
    loaded.put(model.version(), model);
    if (change >= followed) {
      LOG.info("Model {} is ready", model.version());
      followed = change;
      state = new Ready(model);
    }
  }

  private synchronized void fail(long change, RuntimeException failure) {
    if (change > followed || !(state instanceof Ready)) {
      followed = Math.max(change, followed);
      var next = state.failed(String.valueOf(failure.getMessage()));
      if (!next.equals(state)) {
        LOG.error("The model can't be used", failure);
      }
      state = next;
    }
  }

  /// A model that the operator has set is used whatever is promoted.
  private Standing standing() {
    return shelf.pinned().isPresent() ? new Standing(0, List.of()) : promotions.standing();
  }
}
