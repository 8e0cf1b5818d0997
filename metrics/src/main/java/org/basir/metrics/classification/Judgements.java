package org.basir.metrics.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Judged excerpts over a fixed set of sectors.
public record Judgements(List<SectorCode> sectors, List<Judgement> rows) {

  /// Refuses sectors outside the fixed set: they would silently change every average.
  ///
  /// @throws IllegalArgumentException naming the sectors, or if there is no sector or no row
  public Judgements {
    sectors = List.copyOf(new TreeSet<>(sectors));
    rows = List.copyOf(rows);
    if (sectors.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to evaluate");
    }
    var unknown = unknown(new HashSet<>(sectors), rows);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Sectors outside the taxonomy: " + unknown);
    }
  }

  /// The judgements of a model on labelled excerpts.
  public static Judgements of(
      List<SectorCode> sectors,
      List<LabelledExcerpt> excerpts,
      Function<LabelledExcerpt, ? extends Set<SectorCode>> model) {
    return new Judgements(
        sectors,
        excerpts.stream()
            .map(it -> new Judgement(it.budget(), it.sectors(), model.apply(it)))
            .toList());
  }

  private static SortedSet<SectorCode> unknown(Set<SectorCode> known, List<Judgement> rows) {
    var unknown = new TreeSet<SectorCode>();
    for (var row : rows) {
      unknown.addAll(row.truth());
      unknown.addAll(row.predicted());
    }
    unknown.removeAll(known);
    return unknown;
  }
}
