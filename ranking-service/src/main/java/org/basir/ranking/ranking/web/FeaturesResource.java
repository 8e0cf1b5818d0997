package org.basir.ranking.ranking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.FeatureNames;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.ranker.TextFeatures;
import org.basir.ranking.ranking.Budget;
import org.basir.ranking.ranking.Ranking;

/// What a speech says about the sectors in numbers, and what prices told before it, as a ranker is
/// trained on it.
///
/// @param taxonomy what the codes mean
/// @param names of the values
/// @param sectors with any score; all values of the others are 0
/// @param calendar what the day told, the same for all sectors
/// @param about what each feature is; those of the speech and the calendar were known on its day
record FeaturesResource(
    UUID transcript,
    String model,
    Budget budget,
    List<SectorSlug> taxonomy,
    List<String> names,
    List<SectorResource> sectors,
    MarketResource market,
    List<CalendarValue> calendar,
    Map<String, String> about) {

  /// What the day told, of all sectors.
  record CalendarValue(String name, double value) {}

  /// What a code means wherever codes differ.
  record SectorSlug(SectorCode code, String slug) {

    static List<SectorSlug> of(Taxonomy taxonomy) {
      return taxonomy.sectors().stream()
          .map(sector -> new SectorSlug(sector.code(), sector.slug()))
          .toList();
    }
  }

  /// The values of a sector in the order of the names.
  record SectorResource(SectorCode code, List<Double> values) {}

  static FeaturesResource of(
      Ranking ranking,
      SpeechFeatures speech,
      MarketResource market,
      Map<String, Double> calendar,
      Taxonomy taxonomy) {
    return new FeaturesResource(
        ranking.id().transcript(),
        ranking.id().model(),
        ranking.budget(),
        SectorSlug.of(taxonomy),
        TextFeatures.NAMES,
        speech.bySector().entrySet().stream()
            .map(entry -> new SectorResource(entry.getKey(), entry.getValue().values()))
            .toList(),
        market,
        calendar.entrySet().stream()
            .map(it -> new CalendarValue(it.getKey(), it.getValue()))
            .toList(),
        about(market, calendar));
  }

  private static Map<String, String> about(MarketResource market, Map<String, Double> calendar) {
    var about = new LinkedHashMap<String, String>();
    TextFeatures.NAMES.forEach(name -> about.put(name, FeatureNames.about(name)));
    market.features().forEach(it -> about.put(it.name(), FeatureNames.about(it.name())));
    calendar.keySet().forEach(name -> about.put(name, FeatureNames.about(name)));
    return about;
  }
}
