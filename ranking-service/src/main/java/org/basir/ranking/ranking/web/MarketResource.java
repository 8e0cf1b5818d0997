package org.basir.ranking.ranking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.returns.KnownFeature;
import org.basir.ranking.returns.MarketFeatures;
import org.jspecify.annotations.Nullable;

/// What prices told about the sectors before the speech, as a ranker is trained on it.
///
/// @param budget its date; null if it is not known, and then there are no features
record MarketResource(@Nullable LocalDate budget, List<FeatureResource> features) {

  /// @param knownOn the day of the last price in it, before the budget
  /// @param days how many daily moves it spans; fewer than its name says where prices begin late
  /// @param values of the sectors that have one
  record FeatureResource(String name, LocalDate knownOn, int days, List<SectorValue> values) {

    static FeatureResource of(KnownFeature feature) {
      return new FeatureResource(
          feature.name(),
          feature.knownOn(),
          feature.days(),
          feature.bySector().entrySet().stream()
              .map(entry -> new SectorValue(entry.getKey(), entry.getValue()))
              .toList());
    }
  }

  /// The value of a sector.
  record SectorValue(SectorCode code, double value) {}

  static MarketResource of(Optional<LocalDate> day, Optional<MarketFeatures> market) {
    return new MarketResource(
        day.orElse(null),
        market.map(MarketFeatures::features).orElseGet(List::of).stream()
            .map(FeatureResource::of)
            .toList());
  }
}
