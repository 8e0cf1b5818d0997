package org.basir.classifier.model;

/// How far the active model is.
sealed interface ModelState {

  /// Its encoder is being loaded.
  record Loading() implements ModelState {}

  /// It answers at once.
  record Ready(InstalledModel model) implements ModelState {}

  /// Another was promoted elsewhere and can't be used here; the one before goes on answering.
  record Behind(InstalledModel model, String reason) implements ModelState {}

  /// It can't be used.
  record Refused(String reason) implements ModelState {}

  /// What follows where the model wanted now can't be used.
  default ModelState failed(String reason) {
    return switch (this) {
      case Ready(var model) -> new Behind(model, reason);
      case Behind(var model, _) -> new Behind(model, reason);
      case Loading(), Refused(_) -> new Refused(reason);
    };
  }
}
