package org.basir.gateway.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ranking service says about a transcript.
record Ranking(
    UUID transcript,
    @Nullable Budget budget,
    @Nullable Integer version,
    @Nullable String model,
    @Nullable String ranker,
    @Nullable State status,
    @Nullable Cause problem) {

  enum State {
    PENDING,
    RANKED,
    FAILED
  }

  /// A ranking without a status is one that is there.
  Stage stage() {
    return switch (status) {
      case PENDING -> Stage.of(Stage.Name.RANKING, Stage.State.RUNNING);
      case RANKED -> Stage.of(Stage.Name.RANKING, Stage.State.DONE);
      case FAILED ->
          new Stage(
              Stage.Name.RANKING,
              Stage.State.FAILED,
              problem == null ? "The ranking failed." : problem.sentence());
      case null -> Stage.of(Stage.Name.RANKING, Stage.State.DONE);
    };
  }
}
