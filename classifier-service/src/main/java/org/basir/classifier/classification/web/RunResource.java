package org.basir.classifier.classification.web;

import java.time.Instant;
import java.util.UUID;
import org.basir.classifier.classification.Budget;
import org.basir.classifier.classification.Run;
import org.basir.classifier.classification.RunProblem;
import org.basir.classifier.classification.RunStatus;
import org.basir.classifier.classification.Transcript;
import org.jspecify.annotations.Nullable;

/// A classification in lists and answers.
///
/// @param version of the budget's text
/// @param truncated excerpts that were longer than the model reads
record RunResource(
    UUID transcript,
    Budget budget,
    int version,
    String model,
    RunStatus status,
    int done,
    int total,
    int truncated,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable RunProblem problem) {

  static RunResource of(Transcript transcript, Run run) {
    return new RunResource(
        transcript.id().value(),
        transcript.budget(),
        transcript.version(),
        run.id().model(),
        run.status(),
        run.done(),
        run.total(),
        run.truncated(),
        run.requestedAt(),
        run.finishedAt(),
        run.problem());
  }
}
