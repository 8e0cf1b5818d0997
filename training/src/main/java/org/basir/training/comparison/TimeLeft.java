package org.basir.training.comparison;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.basir.training.finetune.TrialResult;

/// How long trainings take, from those that ended: so much each, and so much for a step.
///
/// @param each seconds to begin, to evaluate and to end
/// @param step seconds of a step
record TimeLeft(double each, double step) {

  static Optional<TimeLeft> of(Collection<TrialResult> ended) {
    if (ended.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeLeft(
            ended.stream().mapToDouble(TimeLeft::besides).average().orElse(0),
            ended.stream().mapToDouble(TrialResult::secondsPerStep).average().orElse(0)));
  }

  Duration of(int trainings, long steps) {
    return Duration.ofSeconds(Math.round(trainings * each + steps * step));
  }

  private static double besides(TrialResult result) {
    return Math.max(0, result.seconds() - result.steps() * result.secondsPerStep());
  }
}
