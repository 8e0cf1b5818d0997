package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.ranker.ScoredSector;
import org.basir.metrics.taxonomy.SectorCode;

/// Where a sector stands if other budgets had been learned from: the middle [#LEVEL] of what
/// rankers say that were trained on resampled budgets. How the market will move is far less sure
/// than that.
///
/// @param best rank
/// @param worst rank
public record Spread(double low, double high, int best, int worst) {

  /// The share of the replicates that lie between the ends.
  public static final double LEVEL = 0.8;

  static Map<SectorCode, Spread> of(List<List<ScoredSector>> replicates) {
    var scores = new TreeMap<SectorCode, List<Double>>();
    var ranks = new TreeMap<SectorCode, List<Double>>();
    for (var replicate : replicates) {
      replicate.forEach(it -> add(scores, it.sector(), it.score()));
      SectorOrder.ranks(replicate).forEach((sector, rank) -> add(ranks, sector, rank));
    }
    var spreads = new TreeMap<SectorCode, Spread>();
    scores.forEach(
        (sector, own) -> spreads.put(sector, spread(own, ranks.getOrDefault(sector, List.of()))));
    return Collections.unmodifiableMap(spreads);
  }

  private static void add(Map<SectorCode, List<Double>> all, SectorCode sector, double value) {
    all.computeIfAbsent(sector, _ -> new ArrayList<>()).add(value);
  }

  private static Spread spread(List<Double> scores, List<Double> ranks) {
    var tail = (1 - LEVEL) / 2;
    return new Spread(
        quantile(scores, tail),
        quantile(scores, 1 - tail),
        (int) Math.floor(quantile(ranks, tail)),
        (int) Math.ceil(quantile(ranks, 1 - tail)));
  }

  private static double quantile(List<Double> values, double share) {
    var sorted = values.stream().sorted().toList();
    var position = share * (sorted.size() - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
  }
}
