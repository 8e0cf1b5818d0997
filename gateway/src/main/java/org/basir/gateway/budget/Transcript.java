package org.basir.gateway.budget;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ingest service says about a transcript.
record Transcript(
    UUID id,
    @Nullable String name,
    State status,
    @Nullable Budget budget,
    @Nullable Integer version,
    @Nullable Integer excerpts,
    @Nullable Instant receivedAt,
    @Nullable Cause problem) {

  enum State {
    RECEIVED,
    EXTRACTED,
    QUARANTINED
  }

  Stage stage() {
    return switch (status) {
      case RECEIVED -> Stage.of(Stage.Name.EXTRACTION, Stage.State.RUNNING);
      case EXTRACTED -> Stage.of(Stage.Name.EXTRACTION, Stage.State.DONE);
      case QUARANTINED ->
          new Stage(
              Stage.Name.EXTRACTION,
              Stage.State.FAILED,
              problem == null ? "The file was set aside." : problem.sentence());
    };
  }
}
