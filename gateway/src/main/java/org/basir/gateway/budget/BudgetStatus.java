package org.basir.gateway.budget;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one version of a budget has come.
///
/// @param transcript the version's identity in all services
/// @param name the name of the file it came from, null while the ingest service is down
/// @param version counted from 1 for each budget
/// @param latest whether no later version of this budget is known; always true for a single look
/// @param excerpts number of excerpts in the text
/// @param droppedLines lines of the document that could not be decoded and were left out
/// @param done excerpts classified so far
/// @param total excerpts to classify
/// @param truncated excerpts that were longer than the model reads and were cut
/// @param model version of the classifier's model
/// @param ranker version of the ranker
/// @param stages the three stages in their order
/// @param problem why it failed, null unless it did
public record BudgetStatus(
    UUID transcript,
    @Nullable String name,
    @Nullable Budget budget,
    @Nullable Integer version,
    boolean latest,
    Progress status,
    @Nullable Integer excerpts,
    @Nullable Integer droppedLines,
    @Nullable Integer done,
    @Nullable Integer total,
    @Nullable Integer truncated,
    @Nullable String model,
    @Nullable String ranker,
    List<Stage> stages,
    @Nullable Cause problem,
    @Nullable Instant receivedAt) {

  public BudgetStatus {
    stages = List.copyOf(stages);
  }

  BudgetStatus superseded() {
    return new BudgetStatus(
        transcript,
        name,
        budget,
        version,
        false,
        status,
        excerpts,
        droppedLines,
        done,
        total,
        truncated,
        model,
        ranker,
        stages,
        problem,
        receivedAt);
  }

  /// The budget's name for people, else the file's, else the identity.
  public String title() {
    if (budget != null) {
      return budget.title();
    }
    return name == null ? transcript.toString() : name;
  }

  /// Why the next stage has not begun; null where nothing holds it up.
  public @Nullable String delay() {
    return stages.stream()
        .filter(stage -> stage.is(Stage.State.WAITING))
        .map(Stage::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Whether a service that is down hides part of the picture.
  public boolean uncertain() {
    return stages.stream().anyMatch(stage -> stage.is(Stage.State.UNKNOWN));
  }
}
