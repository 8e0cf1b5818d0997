package org.basir.training.finetune;

/// A training's process ended before the last step, and starting it again did not help.
public final class TrainingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  TrainingFailed(String message) {
    super(message);
  }
}
