package org.basir.classifier.model;

/// A model cannot be used or does not answer, and trying again would not help.
public final class ModelFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  ModelFailure(String message) {
    super(message);
  }

  ModelFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
