package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// What was known of each sector when a budget was presented.
///
/// @param taxonomy what the codes of sectors mean
/// @param features each of another name
public record SpeechFeatures(Budget budget, List<SectorSlug> taxonomy, List<Feature> features) {

  public SpeechFeatures {
    taxonomy = List.copyOf(taxonomy);
    features = List.copyOf(features);
    for (var feature : features) {
      if (feature.knownOn() != null
          && budget.date() != null
          && feature.knownOn().isAfter(budget.date())) {
        throw new IllegalArgumentException(
            "%s of the budget of %s was known on %s only"
                .formatted(feature.name(), budget.date(), feature.knownOn()));
      }
    }
  }

  /// Reads what the ranking service answers to `GET /api/v1/features/{transcript}`.
  ///
  /// @throws tools.jackson.core.JacksonException if it is something else
  public static SpeechFeatures parse(String json) {
    return ServedFeatures.parse(json);
  }

  /// The budget a speech presents.
  ///
  /// @param year of presentation
  /// @param kind `FULL`, `INTERIM` or `OTHER`
  /// @param date null if the speech does not tell
  public record Budget(int year, String kind, @Nullable LocalDate date) {

    /// Whether this is the budget of a day: by the date, or by year and kind where the dates
    /// differ.
    boolean matchesYearAndKind(LocalDate day, String otherKind) {
      return year == day.getYear() && kind.toLowerCase(Locale.ROOT).equals(otherKind);
    }
  }

  /// What a code means wherever codes differ.
  public record SectorSlug(SectorCode code, String slug) {}

  /// Where a feature comes from.
  public enum Origin {
    /// What the speech says.
    SPEECH,
    /// Prices before the speech.
    MARKET,
    /// The day of the speech; the same for all sectors.
    CALENDAR
  }

  /// One number of each sector.
  ///
  /// @param knownOn the first day it could be told, not after the budget; null if the date of the
  ///   budget is not known
  /// @param values where one is absent it is not known
  public record Feature(
      String name,
      Origin origin,
      @Nullable LocalDate knownOn,
      SortedMap<SectorCode, Double> values) {

    public Feature {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  List<String> names(Origin origin) {
    return features.stream().filter(it -> it.origin() == origin).map(Feature::name).toList();
  }
}
