package org.basir.ranking.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SectorScore;

/// What a speech says of each sector, put together for a model.
final class SectorBriefs {

  private record Passage(String text, double score) {}

  private final Map<SectorCode, List<Passage>> passages = new TreeMap<>();
  private final Map<SectorCode, Double> mass = new TreeMap<>();
  private final Map<SectorCode, Double> entropies = new TreeMap<>();
  private final Map<SectorCode, Integer> scores = new TreeMap<>();

  private SectorBriefs() {}

  /// A brief of every sector of the taxonomy.
  static List<SectorBrief> of(List<ClassifiedExcerpt> speech, Taxonomy taxonomy) {
    var briefs = new SectorBriefs();
    for (var excerpt : speech) {
      excerpt.sectors().forEach(score -> briefs.add(excerpt.text(), score));
    }
    return taxonomy.sectors().stream().map(briefs::of).toList();
  }

  private void add(String text, SectorScore score) {
    mass.merge(score.code(), score.score(), Double::sum);
    entropies.merge(score.code(), entropy(score.score()), Double::sum);
    scores.merge(score.code(), 1, Integer::sum);
    if (score.selected()) {
      passages
          .computeIfAbsent(score.code(), _ -> new ArrayList<>())
          .add(new Passage(text, score.score()));
    }
  }

  private SectorBrief of(Sector sector) {
    var surestFirst = new ArrayList<>(passages.getOrDefault(sector.code(), List.of()));
    surestFirst.sort(Comparator.comparingDouble(passage -> -passage.score()));
    return new SectorBrief(
        sector.code(),
        sector.name(),
        sector.definition(),
        surestFirst.stream().map(Passage::text).toList(),
        mass.getOrDefault(sector.code(), 0.0),
        uncertainty(sector.code()));
  }

  /// The mean, so that it doesn't grow with how much is said.
  private double uncertainty(SectorCode sector) {
    return entropies.getOrDefault(sector, 0.0) / scores.getOrDefault(sector, 1);
  }

  /// Of a yes with this probability, in nats.
  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }
}
