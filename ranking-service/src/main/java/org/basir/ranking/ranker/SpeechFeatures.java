package org.basir.ranking.ranker;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /// Counts the excerpts of a speech.
  public static SpeechFeatures of(List<ClassifiedExcerpt> excerpts) {
    var tallies = new TreeMap<SectorCode, Tally>();
    for (var excerpt : excerpts) {
      for (var score : excerpt.sectors()) {
        tallies.computeIfAbsent(score.code(), _ -> new Tally()).add(excerpt, score);
      }
    }
    var selections = tallies.values().stream().mapToInt(tally -> tally.excerpts).sum();
    var features = new TreeMap<SectorCode, TextFeatures>();
    tallies.forEach((sector, tally) -> features.put(sector, tally.features(selections)));
    return new SpeechFeatures(features);
  }

  public TextFeatures of(SectorCode sector) {
    return bySector.getOrDefault(sector, TextFeatures.NONE);
  }

  private static final class Tally {

    private int excerpts;
    private double mass;
    private int partB;
    private int taxes;
    private long giving;
    private long taking;

    void add(ClassifiedExcerpt excerpt, SectorScore score) {
      mass += score.score();
      if (score.selected()) {
        excerpts++;
        partB += "B".equals(excerpt.part()) ? 1 : 0;
        taxes += CueWords.aboutTaxes(excerpt.section() + " " + excerpt.heading()) ? 1 : 0;
        giving += CueWords.giving(excerpt.text());
        taking += CueWords.taking(excerpt.text());
      }
    }

    TextFeatures features(int selections) {
      return new TextFeatures(
          excerpts,
          mass,
          per(excerpts, selections),
          per(partB, excerpts),
          per(taxes, excerpts),
          per(giving, excerpts),
          per(taking, excerpts));
    }

    private static double per(long count, int of) {
      return of == 0 ? 0 : (double) count / of;
    }
  }
}
