package org.basir.classifier.model;

/// How far the active model is.
sealed interface ModelState {

  /// Its encoder is being loaded.
  record Loading() implements ModelState {}

  /// It answers at once.
  record Ready(InstalledModel model) implements ModelState {}

  /// It can't be used.
  record Refused(String reason) implements ModelState {}
}
