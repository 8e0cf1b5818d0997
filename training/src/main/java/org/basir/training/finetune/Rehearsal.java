package org.basir.training.finetune;

import java.time.InstantSource;
import org.basir.training.engine.EncoderTraining;

/// Finds how long a step takes here, by steps that learn nothing.
record Rehearsal(EncoderTraining training, Passes passes, InstantSource clock) {

  private static final int STEPS = 6;
  private static final double LEAST = 0.001;

  /// Seconds of a step, the first one left out: it prepares what the others use.
  double seconds() {
    training.rehearse(passes.of(0));
    long start = clock.millis();
    for (int step = 1; step <= STEPS; step++) {
      training.rehearse(passes.of(step));
    }
    return Math.max(LEAST, (clock.millis() - start) / 1000.0 / STEPS);
  }
}
