package org.basir.classifier.evaluation.web;

import java.time.Instant;
import java.util.UUID;
import org.basir.classifier.evaluation.Evaluation;
import org.basir.classifier.evaluation.EvaluationStatus;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// An evaluation in lists.
///
/// @param data name of the file
/// @param done rows answered by all systems
/// @param problem why it failed
record EvaluationSummary(
    UUID id,
    EvaluationStatus status,
    String data,
    String sha256,
    @Nullable String split,
    String model,
    int done,
    int total,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable ProblemDetail problem) {

  static EvaluationSummary of(Evaluation evaluation) {
    return new EvaluationSummary(
        evaluation.id().value(),
        evaluation.status(),
        evaluation.dataName(),
        evaluation.dataSha256(),
        evaluation.split().orElse(null),
        evaluation.model().value(),
        evaluation.done(),
        evaluation.total(),
        evaluation.requestedAt(),
        evaluation.finishedAt().orElse(null),
        evaluation.problem().map(EvaluationSummary::problem).orElse(null));
  }

  private static ProblemDetail problem(String why) {
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR, "evaluation-failed", "The evaluation failed")
        .detail(why)
        .body();
  }
}
