package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// What a ranker scored the sectors of budgets it had not seen; higher is better.
public record RankerRun(
    String ranker, Protocol protocol, SortedMap<LocalDate, SortedMap<SectorCode, Double>> scores) {

  public RankerRun {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }
}
