package org.basir.metrics.classification;

import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;

/// The sectors of one excerpt according to its readers and according to the model.
///
/// @param budget the speech of the excerpt; the unit of resampling
public record Judgement(String budget, Set<SectorCode> truth, Set<SectorCode> predicted) {

  public Judgement {
    truth = Set.copyOf(truth);
    predicted = Set.copyOf(predicted);
  }
}
