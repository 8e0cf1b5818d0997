package org.basir.ranking.evaluation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.ranking.evaluation.Evaluation;
import org.basir.ranking.evaluation.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// An evaluation and, once it is completed, its figures.
///
/// @param name of the file of returns
/// @param done budgets whose sectors are scored
/// @param problem why it failed
/// @param figures the object of `report.json`, null until it is completed
record EvaluationResource(
    UUID id,
    String name,
    String target,
    String ranker,
    Evaluation.Status status,
    int done,
    int total,
    @Nullable ProblemDetail problem,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @JsonRawValue @Nullable String figures) {

  static EvaluationResource of(Evaluation evaluation, Progress progress) {
    return new EvaluationResource(
        evaluation.id(),
        evaluation.name(),
        evaluation.target(),
        evaluation.ranker(),
        evaluation.status(),
        progress.done(),
        progress.total(),
        Optional.ofNullable(evaluation.problem()).map(EvaluationResource::problem).orElse(null),
        evaluation.requestedAt(),
        evaluation.finishedAt(),
        evaluation.report());
  }

  private static ProblemDetail problem(String why) {
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR, "evaluation-failed", "The evaluation failed")
        .detail(why)
        .body();
  }
}
