package org.basir.metrics.ranking;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// How far scores put each sector where its return did.
public final class Agreement {

  private Agreement() {}

  /// The product of a sector's places among scores and returns, each from -1 (last) to 1 (first): 1
  /// where it was rightly put at an end, -1 where at the wrong end, 0 in the middle of either. The
  /// sum over sectors goes with Spearman's rho.
  ///
  /// @return of the sectors with a return and a score; none if they are fewer than 2
  public static SortedMap<SectorCode, Double> of(
      Map<SectorCode, Double> returns, Map<SectorCode, Double> scores) {
    var both = new TreeMap<>(returns);
    both.keySet().retainAll(scores.keySet());
    if (both.size() < 2) {
      return Collections.emptySortedMap();
    }
    var happened = places(both.values().stream().mapToDouble(Double::doubleValue).toArray());
    var said = places(both.keySet().stream().mapToDouble(scores::get).toArray());
    int next = 0;
    for (var sector : both.entrySet()) {
      sector.setValue(happened[next] * said[next]);
      next++;
    }
    return Collections.unmodifiableSortedMap(both);
  }

  private static double[] places(double[] values) {
    var places = TieBlocks.descending(values).ranks();
    double last = places.length - 1.0;
    for (int i = 0; i < places.length; i++) {
      places[i] = 1 - 2 * (places[i] - 1) / last;
    }
    return places;
  }
}
