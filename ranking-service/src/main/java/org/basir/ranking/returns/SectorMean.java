package org.basir.ranking.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.basir.metrics.taxonomy.SectorCode;

/// Means over the companies of a sector, each counting the same.
final class SectorMean {

  private SectorMean() {}

  /// Sectors with fewer companies than [SectorReturn#FEWEST_COMPANIES] that have a value are
  /// absent.
  static SortedMap<SectorCode, Double> of(
      List<ShareWindow> shares,
      Map<String, SectorCode> sectors,
      Function<ShareWindow, OptionalDouble> value) {
    var bySector = new TreeMap<SectorCode, List<Double>>();
    for (var share : shares) {
      var sector = sectors.get(share.symbol());
      if (sector != null) {
        value
            .apply(share)
            .ifPresent(it -> bySector.computeIfAbsent(sector, _ -> new ArrayList<>()).add(it));
      }
    }
    bySector.values().removeIf(values -> values.size() < SectorReturn.FEWEST_COMPANIES);
    var means = new TreeMap<SectorCode, Double>();
    bySector.forEach((sector, values) -> means.put(sector, of(values)));
    return means;
  }

  /// @param values at least one
  static double of(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
