package org.basir.ranking.ranking.web;

import java.util.List;
import java.util.UUID;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.ranker.TextFeatures;
import org.basir.ranking.ranking.Budget;
import org.basir.ranking.ranking.Ranking;

/// What a speech says about the sectors in numbers, as a ranker is trained on it.
///
/// @param names of the values
/// @param sectors with any score; all values of the others are 0
record FeaturesResource(
    UUID transcript,
    String model,
    Budget budget,
    List<String> names,
    List<SectorResource> sectors) {

  /// The values of a sector in the order of the names.
  record SectorResource(SectorCode code, List<Double> values) {}

  static FeaturesResource of(Ranking ranking, SpeechFeatures speech) {
    return new FeaturesResource(
        ranking.id().transcript(),
        ranking.id().model(),
        ranking.budget(),
        TextFeatures.NAMES,
        speech.bySector().entrySet().stream()
            .map(entry -> new SectorResource(entry.getKey(), entry.getValue().values()))
            .toList());
  }
}
