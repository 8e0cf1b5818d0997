package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Feature;
import org.basir.training.ranker.SpeechFeatures.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Features in the form the ranking service serves them.
///
/// @param names of what the speech says
/// @param sectors those the speech may speak of; of the others it says nothing, which is 0
/// @param market what prices told before
/// @param calendar what the day told, of all sectors
record ServedFeatures(
    SpeechFeatures.Budget budget,
    List<SpeechFeatures.SectorSlug> taxonomy,
    List<String> names,
    List<Sector> sectors,
    @Nullable Market market,
    @Nullable List<Calendar> calendar) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// @param values in the order of the names; null where one is not known
  record Sector(SectorCode code, List<@Nullable Double> values) {}

  record Market(List<MarketFeature> features) {}

  record MarketFeature(String name, LocalDate knownOn, List<SectorValue> values) {}

  record SectorValue(SectorCode code, double value) {}

  record Calendar(String name, double value) {}

  static SpeechFeatures parse(String json) {
    return JSON.readValue(json, ServedFeatures.class).features();
  }

  private SpeechFeatures features() {
    var features = new ArrayList<Feature>();
    for (int place = 0; place < names.size(); place++) {
      features.add(new Feature(names.get(place), Origin.SPEECH, budget.date(), said(place)));
    }
    if (market != null) {
      market.features().forEach(it -> features.add(priced(it)));
    }
    if (calendar != null) {
      calendar.forEach(it ->
          features.add(new Feature(it.name(), Origin.CALENDAR, budget.date(), all(it.value()))));
    }
    return new SpeechFeatures(budget, taxonomy, features);
  }

  private SortedMap<SectorCode, Double> said(int place) {
    var said = all(0);
    for (var sector : sectors) {
      if (sector.values().size() != names.size()) {
        throw new IllegalArgumentException(
            "Sector %s has %d values for %d names"
                .formatted(sector.code(), sector.values().size(), names.size()));
      }
      var value = sector.values().get(place);
      if (value == null) {
        said.remove(sector.code());
      } else {
        said.put(sector.code(), value);
      }
    }
    return said;
  }

  private SortedMap<SectorCode, Double> all(double value) {
    var all = new TreeMap<SectorCode, Double>();
    taxonomy.forEach(sector -> all.put(sector.code(), value));
    return all;
  }

  private static Feature priced(MarketFeature feature) {
    var values = new TreeMap<SectorCode, Double>();
    feature.values().forEach(it -> values.put(it.code(), it.value()));
    return new Feature(feature.name(), Origin.MARKET, feature.knownOn(), values);
  }
}
