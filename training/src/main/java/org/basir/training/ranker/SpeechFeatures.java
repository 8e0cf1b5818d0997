package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What one speech says about each sector, in the form the ranking service serves it.
///
/// @param taxonomy what the codes of sectors mean
/// @param names of the features, at least one
/// @param sectors those the speech may speak of; all values of the others are 0
public record SpeechFeatures(
    Budget budget, List<SectorSlug> taxonomy, List<String> names, List<SectorFeatures> sectors) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public SpeechFeatures {
    taxonomy = List.copyOf(taxonomy);
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    for (var sector : sectors) {
      if (sector.values().size() != names.size()) {
        throw new IllegalArgumentException(
            "Sector %s has %d values for %d names"
                .formatted(sector.code(), sector.values().size(), names.size()));
      }
    }
  }

  /// Reads what the ranking service answers to `GET /api/v1/features/{transcript}`.
  ///
  /// @throws tools.jackson.core.JacksonException if it is something else
  public static SpeechFeatures parse(String json) {
    return JSON.readValue(json, SpeechFeatures.class);
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

  /// The values of one sector, in the order of the names.
  public record SectorFeatures(SectorCode code, List<Double> values) {

    public SectorFeatures {
      values = List.copyOf(values);
    }
  }

  /// The values of a sector; all 0 if the speech does not speak of it.
  List<Double> values(SectorCode code) {
    return sectors.stream()
        .filter(sector -> sector.code().equals(code))
        .findFirst()
        .map(SectorFeatures::values)
        .orElseGet(() -> Collections.nCopies(names.size(), 0.0));
  }
}
