package org.basir.training.ranker;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.metrics.taxonomy.SectorCode;

/// What the codes of sectors mean, as the speeches say.
record SectorSlugs(Map<SectorCode, String> byCode) {

  SectorSlugs {
    byCode = Map.copyOf(byCode);
  }

  /// @throws IllegalArgumentException if the speeches differ
  static SectorSlugs of(List<SpeechFeatures> speeches) {
    var taxonomies = speeches.stream().map(SpeechFeatures::taxonomy).distinct().toList();
    if (taxonomies.size() > 1) {
      throw new IllegalArgumentException("The speeches are of different taxonomies");
    }
    return new SectorSlugs(
        taxonomies.stream()
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    SpeechFeatures.SectorSlug::code, SpeechFeatures.SectorSlug::slug)));
  }

  /// @throws IllegalArgumentException if no slug is known for one of the codes
  SortedMap<String, Double> named(SortedMap<SectorCode, Double> values) {
    var named = new TreeMap<String, Double>();
    values.forEach((code, value) -> named.put(slug(code), value));
    return named;
  }

  private String slug(SectorCode code) {
    var slug = byCode.get(code);
    if (slug == null) {
      throw new IllegalArgumentException(
          "The returns are about sector %s; the speeches know %s"
              .formatted(code, byCode.keySet().stream().sorted().toList()));
    }
    return slug;
  }
}
