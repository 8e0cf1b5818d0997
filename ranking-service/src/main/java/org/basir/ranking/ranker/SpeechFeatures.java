package org.basir.ranking.ranker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;

/// What a speech says about each sector.
///
/// @param bySector sectors with any score; the others are [TextFeatures#NONE]
public record SpeechFeatures(SortedMap<SectorCode, TextFeatures> bySector) {

  /// A speech of which nothing is known.
  public static final SpeechFeatures NONE = new SpeechFeatures(new TreeMap<>());

  public SpeechFeatures {
    bySector = Collections.unmodifiableSortedMap(new TreeMap<>(bySector));
  }

  /// Counts the excerpts of a speech that is the first of all.
  public static SpeechFeatures of(List<ClassifiedExcerpt> excerpts) {
    return of(excerpts, Map.of());
  }

  /// Counts the excerpts of a speech.
  ///
  /// @param earlier what earlier speeches said of each sector; empty if there are none
  public static SpeechFeatures of(
      List<ClassifiedExcerpt> excerpts, Map<SectorCode, WordTriples> earlier) {
    var tallies = new TreeMap<SectorCode, SectorTally>();
    for (var excerpt : excerpts) {
      for (var score : excerpt.sectors()) {
        tallies.computeIfAbsent(score.code(), _ -> new SectorTally()).add(excerpt, score);
      }
    }
    var selections = tallies.values().stream().mapToInt(SectorTally::excerpts).sum();
    var features = new TreeMap<SectorCode, TextFeatures>();
    tallies.forEach((sector, tally) ->
        features.put(sector, tally.features(selections, tally.novelty(sector, earlier))));
    return new SpeechFeatures(features);
  }

  public TextFeatures of(SectorCode sector) {
    return bySector.getOrDefault(sector, TextFeatures.NONE);
  }

  /// The features of these sectors by their names.
  public FeatureSheet sheet(List<SectorCode> sectors) {
    var columns = new LinkedHashMap<String, SortedMap<SectorCode, Double>>();
    for (int i = 0; i < TextFeatures.NAMES.size(); i++) {
      var column = new TreeMap<SectorCode, Double>();
      for (var sector : sectors) {
        column.put(sector, of(sector).values().get(i));
      }
      columns.put(TextFeatures.NAMES.get(i), column);
    }
    return new FeatureSheet(sectors, columns);
  }
}
