package org.basir.classifier.evaluation;

/// Where an evaluation stands.
public enum EvaluationStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED
}
