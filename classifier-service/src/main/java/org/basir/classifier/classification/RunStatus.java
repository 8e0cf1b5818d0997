package org.basir.classifier.classification;

/// Where a run stands. `CLASSIFIED` and `FAILED` are final until somebody asks for another run.
public enum RunStatus {
  PENDING,
  RUNNING,
  CLASSIFIED,
  FAILED;

  boolean isFinal() {
    return switch (this) {
      case PENDING, RUNNING -> false;
      case CLASSIFIED, FAILED -> true;
    };
  }
}
