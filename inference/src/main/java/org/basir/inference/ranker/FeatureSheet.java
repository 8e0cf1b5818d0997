package org.basir.inference.ranker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// What was known of the sectors when a budget was presented.
///
/// @param sectors all there are, whether something is known of them or not
/// @param features by name the value of each sector; where it is absent it is not known
public record FeatureSheet(
    List<SectorCode> sectors, Map<String, SortedMap<SectorCode, Double>> features) {

  public FeatureSheet {
    sectors = List.copyOf(sectors);
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
  }

  /// The sheet with another feature, or with other values of one.
  public FeatureSheet with(String name, SortedMap<SectorCode, Double> values) {
    var more = new LinkedHashMap<>(features);
    more.put(name, values);
    return new FeatureSheet(sectors, more);
  }

  /// The value of a sector; 0 where it is not known.
  public double value(String name, SectorCode sector) {
    return features.getOrDefault(name, Collections.emptySortedMap()).getOrDefault(sector, 0.0);
  }

  /// One row per sector in the order of the sectors.
  public double[][] rows(List<FeatureColumn> columns) {
    var rows = new double[sectors.size()][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      var scaled = scaled(columns.get(column));
      for (int row = 0; row < rows.length; row++) {
        rows[row][column] = scaled.getOrDefault(sectors.get(row), 0.0);
      }
    }
    return rows;
  }

  private Map<SectorCode, Double> scaled(FeatureColumn column) {
    var values = features.getOrDefault(column.name(), Collections.emptySortedMap());
    return switch (column.scaling()) {
      case RAW -> values;
      case CENTRED_RANK -> centredRanks(values);
    };
  }

  /// Ranks from -0.5 (lowest) to 0.5; equal values share the mean, a single one has 0.
  public static SortedMap<SectorCode, Double> centredRanks(Map<SectorCode, Double> values) {
    var sorted = new ArrayList<>(values.values());
    Collections.sort(sorted);
    var last = Math.max(1, sorted.size() - 1);
    var ranks = new TreeMap<SectorCode, Double>();
    values.forEach((sector, value) -> {
      int first = lowest(sorted, value);
      int behind = lowest(sorted, Math.nextUp(value));
      ranks.put(sector, sorted.size() == 1 ? 0 : (first + behind - 1) / 2.0 / last - 0.5);
    });
    return ranks;
  }

  /// How many of the sorted values are below this one.
  private static int lowest(List<Double> sorted, double value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
