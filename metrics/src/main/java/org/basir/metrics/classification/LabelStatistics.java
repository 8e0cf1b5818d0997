package org.basir.metrics.classification;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// How often each sector was given in training: all that the simplest baselines know.
///
/// @param excerpts how many were counted
/// @param counts excerpts per sector; a sector never given may be absent
public record LabelStatistics(int excerpts, SortedMap<SectorCode, Integer> counts) {

  public LabelStatistics {
    if (excerpts < 1) {
      throw new IllegalArgumentException("Label statistics need an excerpt");
    }
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  public static LabelStatistics of(List<LabelledExcerpt> train) {
    var counts = new TreeMap<SectorCode, Integer>();
    for (var excerpt : train) {
      excerpt.sectors().forEach(sector -> counts.merge(sector, 1, Integer::sum));
    }
    return new LabelStatistics(train.size(), counts);
  }

  /// Excerpts that have the sector.
  public int count(SectorCode sector) {
    return counts.getOrDefault(sector, 0);
  }

  /// Share of the excerpts that have the sector, from 0 to 1.
  public double prior(SectorCode sector) {
    return (double) count(sector) / excerpts;
  }

  /// The sectors given at least once, commonest first, equals by code.
  public List<SectorCode> commonest() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<SectorCode, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
