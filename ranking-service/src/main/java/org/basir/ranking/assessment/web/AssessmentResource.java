package org.basir.ranking.assessment.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.assessment.Advance;
import org.basir.ranking.assessment.AssessedSector;
import org.basir.ranking.assessment.Assessment;
import org.basir.ranking.assessment.Mandate;
import org.jspecify.annotations.Nullable;

/// An assessment as it stands.
///
/// @param classifier the model that classified the speech
/// @param answeredBy the language model
/// @param prompt version of the prompt
/// @param problem why it failed, or what it waits for
/// @param report its figures, once it has ended
/// @param sectors best first, once it has ended
record AssessmentResource(
    UUID id,
    UUID transcript,
    String budget,
    String classifier,
    Mandate mandate,
    Assessment.Status status,
    @Nullable String answeredBy,
    @Nullable String prompt,
    Advance progress,
    @Nullable String problem,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @JsonRawValue @Nullable String report,
    List<Place> sectors) {

  /// @param reason why the model gave no score, as in `NO_TOKENS`; the sector stands at 50 then
  record Place(
      int rank, int code, String slug, String name, double score, @Nullable String reason) {

    static Place of(AssessedSector place, Taxonomy taxonomy) {
      var sector = taxonomy.find(place.sector()).orElseThrow();
      return new Place(
          place.rank(),
          sector.code().value(),
          sector.slug(),
          sector.name(),
          place.score(),
          place.reason());
    }
  }

  static AssessmentResource of(
      Assessment assessment, List<AssessedSector> sectors, Taxonomy taxonomy) {
    return new AssessmentResource(
        assessment.id(),
        assessment.ranking().transcript(),
        assessment.budgetKey(),
        assessment.ranking().model(),
        assessment.mandate(),
        assessment.status(),
        assessment.answeredBy(),
        assessment.prompt(),
        assessment.progress(),
        assessment.problem(),
        assessment.requestedAt(),
        assessment.finishedAt(),
        assessment.report(),
        sectors.stream().map(place -> Place.of(place, taxonomy)).toList());
  }
}
