package org.basir.gateway.budget;

import org.jspecify.annotations.Nullable;

/// Whether the classifier has got a transcript's text, as the ingest service says.
///
/// @param problem why it refused the text or, while it is tried again, why it did not take it yet
record HandOver(State status, @Nullable Cause problem) {

  enum State {
    PENDING,
    DELIVERED,
    FAILED
  }

  /// The classification as it stands, told that it was refused or that it is held up: that the
  /// classifier itself cannot say of a text that it does not have.
  Stage correct(Stage classification) {
    return switch (status) {
      case FAILED -> with(classification, Stage.State.FAILED, refusal());
      case PENDING -> heldUp(classification);
      case DELIVERED -> classification;
    };
  }

  private Stage heldUp(Stage classification) {
    return problem == null || !classification.is(Stage.State.WAITING)
        ? classification
        : with(classification, Stage.State.WAITING, "It is tried again: " + problem.sentence());
  }

  /// Why it failed; null unless it did.
  @Nullable Cause failure() {
    return status == State.FAILED ? problem : null;
  }

  private String refusal() {
    return problem == null ? "The classifier refused the text." : problem.sentence();
  }

  private static Stage with(Stage stage, Stage.State state, String reason) {
    return new Stage(stage.name(), state, reason);
  }
}
