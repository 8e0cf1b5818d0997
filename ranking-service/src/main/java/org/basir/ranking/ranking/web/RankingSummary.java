package org.basir.ranking.ranking.web;

import java.net.URI;
import java.util.UUID;
import org.basir.ranking.ranking.Budget;
import org.basir.ranking.ranking.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// A ranking without its sectors.
///
/// @param model the version of the model that classified
/// @param ranker the version of the ranker, null before it is ranked
/// @param problem why there is no order, null unless it failed
record RankingSummary(
    UUID transcript,
    Budget budget,
    int version,
    String model,
    @Nullable String ranker,
    Ranking.Status status,
    @Nullable ProblemDetail problem) {

  static RankingSummary of(Ranking ranking) {
    return new RankingSummary(
        ranking.id().transcript(),
        ranking.budget(),
        ranking.version(),
        ranking.id().model(),
        ranking.ranker(),
        ranking.status(),
        problem(ranking.problem()));
  }

  static @Nullable ProblemDetail problem(@Nullable String why) {
    if (why == null) {
      return null;
    }
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, why);
    problem.setType(URI.create("urn:basir:problem:ranking-failed"));
    problem.setTitle("The sectors cannot be ranked");
    return problem;
  }
}
