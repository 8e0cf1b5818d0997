package org.basir.training.newcomer;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.TrainingData;

/// Sectors that are treated as if they were new.
///
/// @param sectors one or more
public record Newcomers(NavigableSet<SectorCode> sectors) {

  private static final int FEWEST_ON_DEV = 5;
  private static final int FEWEST_IN_TRAINING = 20;
  private static final int EVERY = 4;

  public Newcomers {
    sectors = Collections.unmodifiableNavigableSet(new TreeSet<>(sectors));
    if (sectors.isEmpty()) {
      throw new IllegalArgumentException("No sector is treated as new");
    }
  }

  /// Every fourth, by code, of the sectors with at least 5 rows of dev to be measured on and 20 in
  /// training to leave out.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Newcomers of(TrainingData data, Taxonomy taxonomy) {
    var dev = LabelStatistics.of(data.dev());
    var train = data.counts();
    var known =
        taxonomy.codes().stream()
            .filter(code -> dev.count(code) >= FEWEST_ON_DEV)
            .filter(code -> train.count(code) >= FEWEST_IN_TRAINING)
            .sorted()
            .toList();
    var chosen = new TreeSet<SectorCode>();
    for (int i = 0; i < known.size(); i += EVERY) {
      chosen.add(known.get(i));
    }
    return new Newcomers(chosen);
  }
}
