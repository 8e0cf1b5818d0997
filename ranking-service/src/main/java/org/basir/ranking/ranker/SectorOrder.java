package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.ranker.ScoredSector.Part;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// Sectors in the order they are expected to perform, the best first.
///
/// Sectors of equal score share the better rank (1, 2, 2, 4) and stand by ascending code.
///
/// @param basis in one sentence what the order rests on
public record SectorOrder(String basis, List<Ranked> sectors) {

  /// A sector's place.
  ///
  /// @param rank 1 for the best
  /// @param score higher is better; comparable within one order only
  /// @param spread where else it might stand; null where nothing was resampled
  /// @param drivers what each feature adds to the score, the weightiest first
  public record Ranked(
      int rank, SectorCode sector, double score, @Nullable Spread spread, List<Part> drivers) {

    public Ranked {
      drivers = List.copyOf(drivers);
    }
  }

  public SectorOrder {
    sectors = List.copyOf(sectors);
  }

  /// An order of which nothing but the scores is known.
  static SectorOrder of(String basis, Map<SectorCode, Double> scores) {
    return of(
        basis,
        scores.entrySet().stream()
            .map(it -> new ScoredSector(it.getKey(), it.getValue(), List.of()))
            .toList(),
        List.of());
  }

  /// @param replicates the scores that rankers learned from resampled budgets give
  static SectorOrder of(
      String basis, List<ScoredSector> scores, List<List<ScoredSector>> replicates) {
    var spreads = Spread.of(replicates);
    var ranked = new ArrayList<Ranked>();
    for (var score : sorted(scores)) {
      ranked.add(
          new Ranked(
              rank(ranked, score.score()),
              score.sector(),
              score.score(),
              spreads.get(score.sector()),
              drivers(score)));
    }
    return new SectorOrder(basis, ranked);
  }

  /// The ranks alone.
  static Map<SectorCode, Integer> ranks(List<ScoredSector> scores) {
    var ranks = new TreeMap<SectorCode, Integer>();
    of("", scores, List.of()).sectors().forEach(it -> ranks.put(it.sector(), it.rank()));
    return Collections.unmodifiableMap(ranks);
  }

  private static List<ScoredSector> sorted(List<ScoredSector> scores) {
    return scores.stream()
        .sorted(
            Comparator.comparingDouble((ScoredSector it) -> -it.score())
                .thenComparing(ScoredSector::sector))
        .toList();
  }

  private static List<Part> drivers(ScoredSector score) {
    return score.parts().stream()
        .filter(part -> part.contribution() != 0)
        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.contribution())))
        .toList();
  }

  private static int rank(List<Ranked> better, double score) {
    return better.isEmpty() || better.getLast().score() != score
        ? better.size() + 1
        : better.getLast().rank();
  }
}
