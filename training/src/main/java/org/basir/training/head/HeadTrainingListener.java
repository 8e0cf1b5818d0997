package org.basir.training.head;

/// Follows a training.
@FunctionalInterface
public interface HeadTrainingListener {

  /// A stage of the training goes on; `done` reaches `total` at its end. Stages follow each other,
  /// and may be called from several threads.
  void progressed(String stage, int done, int total);
}
