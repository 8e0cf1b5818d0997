package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.List;

/// What prices told about the sectors before a budget.
///
/// @param features each known before the day of the budget; none if there are no prices
public record MarketFeatures(LocalDate budget, List<KnownFeature> features) {

  /// @throws IllegalArgumentException if a feature was not known before the budget
  public MarketFeatures {
    features = List.copyOf(features);
    for (var feature : features) {
      if (!feature.knownOn().isBefore(budget)) {
        throw new IllegalArgumentException(
            "%s of %s was known on %s only".formatted(feature.name(), budget, feature.knownOn()));
      }
    }
  }
}
