package org.basir.training.finetune;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/// From what may be spent to steps.
///
/// @param ahead contrastive steps, which count as much
record Planning(Spending spending, long ahead) {

  /// Share of the time that is kept for evaluations and what the clock does not foresee.
  private static final double RESERVE = 0.12;

  /// The steps there will be.
  ///
  /// @param secondsPerStep asked only when time is limited
  long total(long stepsPerEpoch, DoubleSupplier secondsPerStep) {
    if (spending.steps().isPresent()) {
      return spending.steps().getAsLong();
    }
    if (spending.epochs().isPresent()) {
      return spending.epochs().getAsLong() * stepsPerEpoch;
    }
    double usable = seconds() * (1 - RESERVE);
    return Math.max(1, (long) (usable / secondsPerStep.getAsDouble()) - ahead);
  }

  /// The steps there can be where time is limited, judged by those that were taken.
  ///
  /// @param step how many were taken, at least 1
  OptionalLong affordable(long step, double secondsSpent) {
    if (spending.time().isEmpty()) {
      return OptionalLong.empty();
    }
    double each = secondsSpent / (step + ahead);
    return OptionalLong.of(Math.max(step + 1, (long) (seconds() / each) - ahead));
  }

  boolean isTimed() {
    return spending.time().isPresent();
  }

  private double seconds() {
    return spending.time().map(Duration::toMillis).orElse(0L) / 1000.0;
  }
}
