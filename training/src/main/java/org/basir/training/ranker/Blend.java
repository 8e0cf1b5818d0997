package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Collections;
import org.basir.inference.ranker.LinearModel;

/// Learns no weight: the history as it is, less a part of the second column.
///
/// @param part 0 or more
record Blend(double part) implements Fitting {

  @Override
  public String name() {
    return "history less %.2f".formatted(part);
  }

  @Override
  public LinearModel fit(Examples examples) {
    var weights = new ArrayList<>(Collections.nCopies(Math.max(2, examples.width()), 0.0));
    weights.set(0, 1.0);
    weights.set(1, -part);
    return new LinearModel(weights);
  }
}
