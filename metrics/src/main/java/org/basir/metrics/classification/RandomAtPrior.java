package org.basir.metrics.classification;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Gives each sector with the probability it had in training. The draw depends on the seed and the
/// excerpt's id alone, so that the order of the file does not matter.
public record RandomAtPrior(LabelStatistics train, long seed) implements Baseline {

  @Override
  public String name() {
    return "random at prior";
  }

  @Override
  public Set<SectorCode> predict(LabelledExcerpt excerpt) {
    var random = new SplittableRandom(31 * seed + excerpt.id().hashCode());
    return train.counts().keySet().stream()
        .filter(sector -> random.nextDouble() < train.prior(sector))
        .collect(Collectors.toSet());
  }
}
