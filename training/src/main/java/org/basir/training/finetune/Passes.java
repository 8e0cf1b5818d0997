package org.basir.training.finetune;

import java.util.ArrayList;
import java.util.List;
import org.basir.training.recipe.Example;

/// Reads a plan step by step, from any step on.
final class Passes {

  private final Plan plan;
  private final int perStep;
  private final int perEpoch;
  private long epoch = -1;
  private List<List<Example>> current = List.of();

  /// @param perStep passes of a step
  Passes(Plan plan, int perStep) {
    this.plan = plan;
    this.perStep = perStep;
    this.perEpoch = plan.passesPerEpoch();
  }

  /// Steps of one epoch, rounded up.
  long stepsPerEpoch() {
    return Math.ceilDiv(perEpoch, perStep);
  }

  /// The passes of a step, counted from 0.
  List<List<Example>> of(long step) {
    var passes = new ArrayList<List<Example>>(perStep);
    for (long pass = step * perStep; pass < (step + 1) * perStep; pass++) {
      passes.add(pass(pass));
    }
    return passes;
  }

  private List<Example> pass(long pass) {
    if (pass / perEpoch != epoch) {
      epoch = pass / perEpoch;
      current = plan.epoch(epoch);
    }
    return current.get((int) (pass % perEpoch));
  }
}
