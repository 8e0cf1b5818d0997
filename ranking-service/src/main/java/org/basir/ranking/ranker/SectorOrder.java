package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

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
  public record Ranked(int rank, SectorCode sector, double score) {}

  public SectorOrder {
    sectors = List.copyOf(sectors);
  }

  static SectorOrder of(String basis, Map<SectorCode, Double> scores) {
    var sorted = new ArrayList<>(new TreeMap<>(scores).entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    var ranked = new ArrayList<Ranked>();
    for (var entry : sorted) {
      ranked.add(new Ranked(rank(ranked, entry.getValue()), entry.getKey(), entry.getValue()));
    }
    return new SectorOrder(basis, ranked);
  }

  private static int rank(List<Ranked> better, double score) {
    return better.isEmpty() || better.getLast().score() != score
        ? better.size() + 1
        : better.getLast().rank();
  }
}
