package org.basir.classifier.evaluation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.basir.classifier.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/// An evaluation with its figures.
///
/// @param figures a JSON object, once complete
/// @param manifest a JSON object, once complete
record EvaluationResource(
    @JsonUnwrapped EvaluationSummary summary,
    @JsonRawValue @Nullable String figures,
    @JsonRawValue @Nullable String manifest) {

  static EvaluationResource of(Evaluation evaluation) {
    return new EvaluationResource(
        EvaluationSummary.of(evaluation),
        evaluation.figures().orElse(null),
        evaluation.manifest().orElse(null));
  }
}
