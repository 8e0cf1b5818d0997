package org.basir.training.ranker;

import java.util.List;
import java.util.Map;
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

  /// All sectors, ascending.
  List<SectorCode> codes() {
    return byCode.keySet().stream().sorted().toList();
  }

  /// The slug of the sector at a place of [#codes].
  String slugAt(int place) {
    return slug(codes().get(place));
  }

  /// What a code means.
  ///
  /// @throws IllegalArgumentException if the speeches do not tell
  String slug(SectorCode code) {
    var slug = byCode.get(code);
    if (slug == null) {
      throw new IllegalArgumentException(
          "The returns are about sector %s; the speeches know %s"
              .formatted(code, byCode.keySet().stream().sorted().toList()));
    }
    return slug;
  }
}
