package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// How the sectors moved after a budget.
///
/// @param knownOn the last day of the window
/// @param bySector mean returns of the sectors with enough companies
public record Reaction(
    LocalDate budget, Window window, LocalDate knownOn, SortedMap<SectorCode, Double> bySector) {

  public Reaction {
    bySector = Collections.unmodifiableSortedMap(new TreeMap<>(bySector));
  }
}
