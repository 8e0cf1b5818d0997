package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basir.metrics.taxonomy.SectorCode;

/// Counts what a speech says about one sector.
final class SectorTally {

  private int excerpts;
  private double mass;
  private int partB;
  private int taxes;
  private long giving;
  private long taking;
  private final Map<Measure, Double> measures = new EnumMap<>(Measure.class);
  private final List<String> texts = new ArrayList<>();

  void add(ClassifiedExcerpt excerpt, SectorScore score) {
    mass += score.score();
    if (score.selected()) {
      excerpts++;
      partB += "B".equals(excerpt.part()) ? 1 : 0;
      taxes += CueWords.aboutTaxes(excerpt.section() + " " + excerpt.heading()) ? 1 : 0;
      giving += CueWords.giving(excerpt.text());
      taking += CueWords.taking(excerpt.text());
      MeasureRules.count(excerpt.text())
          .forEach((measure, count) -> measures.merge(measure, (double) count, Double::sum));
      texts.add(excerpt.text());
    }
  }

  int excerpts() {
    return excerpts;
  }

  /// A sector that earlier speeches passed over is all new; where there are no earlier speeches
  /// nothing is.
  double novelty(SectorCode sector, Map<SectorCode, WordTriples> earlier) {
    return earlier.isEmpty()
        ? 0
        : WordTriples.of(texts).notIn(earlier.getOrDefault(sector, WordTriples.of(List.of())));
  }

  TextFeatures features(int selections, double novelty) {
    var each = new EnumMap<Measure, Double>(Measure.class);
    measures.forEach((measure, count) -> each.put(measure, count / excerpts));
    return new TextFeatures(
        excerpts,
        mass,
        per(excerpts, selections),
        per(partB, excerpts),
        per(taxes, excerpts),
        per(giving, excerpts),
        per(taking, excerpts),
        each,
        novelty);
  }

  private static double per(long count, int of) {
    return of == 0 ? 0 : (double) count / of;
  }
}
