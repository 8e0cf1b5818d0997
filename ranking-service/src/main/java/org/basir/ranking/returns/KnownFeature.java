package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// A number of each sector, and when it could first be told.
///
/// @param name such as `momentum_20`
/// @param knownOn the trading day of the last price it was made of
/// @param days how many daily moves it spans; fewer than its name says where prices begin late; 0
///   for one made of the returns after earlier budgets
/// @param bySector sectors with too few companies or days are absent
public record KnownFeature(
    String name, LocalDate knownOn, int days, SortedMap<SectorCode, Double> bySector) {

  public KnownFeature {
    bySector = Collections.unmodifiableSortedMap(new TreeMap<>(bySector));
  }
}
