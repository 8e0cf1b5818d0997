package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;

/// What was known of the sectors when a budget was presented, and nothing of what followed: all
/// that a ranker sees of the budget it ranks.
final class BudgetSheet {

  private final LocalDate date;
  private final FeatureSheet features;
  private final Map<SectorCode, float[]> vectors;
  private final Map<List<FeatureColumn>, double[][]> rows = new ConcurrentHashMap<>();

  /// @param vectors what the speech says of a sector as an encoder reads it, all of one length
  BudgetSheet(LocalDate date, FeatureSheet features, Map<SectorCode, float[]> vectors) {
    this.date = date;
    this.features = features;
    this.vectors = Map.copyOf(vectors);
  }

  LocalDate date() {
    return date;
  }

  FeatureSheet features() {
    return features;
  }

  List<SectorCode> sectors() {
    return features.sectors();
  }

  Optional<float[]> vector(SectorCode sector) {
    return Optional.ofNullable(vectors.get(sector));
  }

  /// One row per sector, to be read only; columns of the history are 0.
  double[][] rows(List<FeatureColumn> columns) {
    return rows.computeIfAbsent(columns, features::rows);
  }

  /// Values per sector of the sheet by their codes.
  SortedMap<SectorCode, Double> named(double[] values) {
    var named = new TreeMap<SectorCode, Double>();
    for (int i = 0; i < values.length; i++) {
      named.put(sectors().get(i), values[i]);
    }
    return named;
  }
}
