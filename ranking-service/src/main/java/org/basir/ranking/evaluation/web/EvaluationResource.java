package org.basir.ranking.evaluation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.basir.ranking.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/// An evaluation and, once it is completed, its figures.
///
/// @param name of the file of returns
/// @param figures the object of `report.json`, null until it is completed
record EvaluationResource(
    UUID id,
    String name,
    String target,
    String ranker,
    Evaluation.Status status,
    @Nullable String problem,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @JsonRawValue @Nullable String figures) {

  static EvaluationResource of(Evaluation evaluation) {
    return new EvaluationResource(
        evaluation.id(),
        evaluation.name(),
        evaluation.target(),
        evaluation.ranker(),
        evaluation.status(),
        evaluation.problem(),
        evaluation.requestedAt(),
        evaluation.finishedAt(),
        evaluation.report());
  }
}
