package org.basir.ranking.assessment.web;

import java.util.Objects;
import java.util.Optional;
import org.basir.ranking.assessment.Mandate;
import org.jspecify.annotations.Nullable;

/// What is to be assessed and how. All but the budget and the tokens may be missing.
///
/// @param budget the id of a transcript, the key of a budget such as `2016-17`, or a year
/// @param classifier the model that classified; the one received last
/// @param tenant who pays; `local`
/// @param model of language; the first that the server lists
/// @param endpoint that the service has to have been given; not looked at if it is missing
/// @param method `pointwise`, `pairwise`, `pairwise-both` or `listwise:WINDOW:STRIDE`
/// @param strategy `direct`, `vanilla`, `hard-cap`, `advisory`, `announced`, `guided`, `top-k`,
///   `plan` or `plan-steps`; `direct` where nothing is to think, else `hard-cap`
/// @param markers of thinking, `tags` or `words`
/// @param tokens the most that may be used
/// @param thinking the most tokens of thinking for each question; 0
/// @param fresh asks what other assessments had answered too; false
record AssessmentRequest(
    @Nullable String budget,
    @Nullable String classifier,
    @Nullable String tenant,
    @Nullable String model,
    @Nullable String endpoint,
    @Nullable String method,
    @Nullable String strategy,
    @Nullable String markers,
    @Nullable Long tokens,
    @Nullable Long thinking,
    @Nullable Boolean fresh) {

  Mandate mandate() {
    return new Mandate(
        Objects.requireNonNullElse(tenant, "local"),
        model,
        Objects.requireNonNullElse(method, "pointwise"),
        Objects.requireNonNullElse(strategy, thinks() ? "hard-cap" : "direct"),
        Objects.requireNonNullElse(markers, "tags"),
        Objects.requireNonNullElse(tokens, 0L),
        Objects.requireNonNullElse(thinking, 0L),
        Objects.requireNonNullElse(fresh, false));
  }

  private boolean thinks() {
    return thinking != null && thinking > 0;
  }

  Optional<String> classifiedBy() {
    return Optional.ofNullable(classifier);
  }
}
