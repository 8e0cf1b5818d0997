package org.basir.gateway.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the classifier service says about a transcript.
///
/// @param done excerpts classified so far
/// @param total excerpts to classify
/// @param truncated excerpts that were longer than the model reads
record Classification(
    UUID transcript,
    @Nullable Budget budget,
    @Nullable Integer version,
    @Nullable String model,
    State status,
    @Nullable Integer done,
    @Nullable Integer total,
    @Nullable Integer truncated,
    @Nullable Cause problem) {

  enum State {
    PENDING,
    RUNNING,
    CLASSIFIED,
    FAILED
  }

  Stage stage() {
    return switch (status) {
      case PENDING, RUNNING -> Stage.of(Stage.Name.CLASSIFICATION, Stage.State.RUNNING);
      case CLASSIFIED -> Stage.of(Stage.Name.CLASSIFICATION, Stage.State.DONE);
      case FAILED ->
          new Stage(
              Stage.Name.CLASSIFICATION,
              Stage.State.FAILED,
              problem == null ? "The classification failed." : problem.sentence());
    };
  }
}
