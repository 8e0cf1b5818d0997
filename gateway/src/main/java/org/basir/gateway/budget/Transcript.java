package org.basir.gateway.budget;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ingest service says about a transcript.
///
/// @param handOver how handing it over to the classifier went; null before it is extracted
record Transcript(
    UUID id,
    @Nullable String name,
    State status,
    @Nullable Budget budget,
    @Nullable Integer version,
    @Nullable Integer excerpts,
    @Nullable Integer droppedLines,
    @Nullable Instant receivedAt,
    @Nullable Cause problem,
    @Nullable HandOver handOver) {

  enum State {
    RECEIVED,
    EXTRACTED,
    QUARANTINED
  }

  /// Why it was set aside or the classifier refused it; null if neither.
  @Nullable Cause failure() {
    return problem == null && handOver != null ? handOver.failure() : problem;
  }

  /// The classification, corrected by what only the ingest service knows of it.
  Stage correct(Stage classification) {
    return handOver == null ? classification : handOver.correct(classification);
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
