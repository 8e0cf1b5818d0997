package org.basir.training.schedule;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What a run may spend. It is resolved to steps before the first one, since the rate of each
/// depends on all: `T = min(ceil(N / batch) * epochs, steps, floor(wall time / step time))`.
public sealed interface TrainingBudget {

  /// The optimizer steps it allows.
  ///
  /// @param examples in the training split, `N`
  /// @param batch examples of one step
  /// @param stepTime as measured on this machine; asked only when wall time is limited
  /// @return at least 1
  /// @throws IllegalArgumentException when not even one step fits
  long steps(long examples, int batch, Supplier<Duration> stepTime);

  /// Optimizer steps.
  record Steps(long count) implements TrainingBudget {

    public Steps {
      requirePositive(count, "steps");
    }

    @Override
    public long steps(long examples, int batch, Supplier<Duration> stepTime) {
      return count;
    }
  }

  /// Passes over the training split, each with a smaller last batch.
  record Epochs(long count) implements TrainingBudget {

    public Epochs {
      requirePositive(count, "epochs");
    }

    @Override
    public long steps(long examples, int batch, Supplier<Duration> stepTime) {
      requirePositive(examples, "examples");
      requirePositive(batch, "examples of a batch");
      return Math.multiplyExact(Math.ceilDiv(examples, batch), count);
    }
  }

  /// Time on the clock.
  ///
  /// @param reserve share kept for what is not a step
  record WallTime(Duration time, double reserve) implements TrainingBudget {

    private static final double RESERVE = 0.05;

    public WallTime {
      if (!time.isPositive()) {
        throw new IllegalArgumentException("no time to train: " + time);
      }
      if (!(reserve >= 0 && reserve < 1)) {
        throw new IllegalArgumentException("reserve must be from 0 up to 1, not " + reserve);
      }
    }

    /// Keeps a twentieth.
    public static WallTime of(Duration time) {
      return new WallTime(time, RESERVE);
    }

    @Override
    public long steps(long examples, int batch, Supplier<Duration> stepTime) {
      var step = stepTime.get();
      if (!step.isPositive()) {
        throw new IllegalArgumentException("a step cannot take " + step);
      }
      long steps = usable().dividedBy(step);
      if (steps == 0) {
        throw new IllegalArgumentException(
            "one step takes %s, more than the %s there are".formatted(step, usable()));
      }
      return steps;
    }

    private Duration usable() {
      return time.minus(Duration.ofNanos(Math.round(time.toNanos() * reserve)));
    }
  }

  /// Whichever is spent first.
  record Least(List<TrainingBudget> budgets) implements TrainingBudget {

    public Least {
      budgets = List.copyOf(budgets);
      requirePositive(budgets.size(), "budgets");
    }

    @Override
    public long steps(long examples, int batch, Supplier<Duration> stepTime) {
      return budgets.stream()
          .mapToLong(budget -> budget.steps(examples, batch, stepTime))
          .min()
          .orElseThrow();
    }
  }

  /// A share of full training in steps, one at least; halves go to the even number.
  static long percentOf(long fullSteps, double percent) {
    requirePositive(fullSteps, "steps");
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("percent must be above 0, up to 100, not " + percent);
    }
    return Math.max(1, (long) Math.rint(fullSteps * percent / 100));
  }

  private static void requirePositive(long count, String what) {
    if (count < 1) {
      throw new IllegalArgumentException("%s must be at least 1, not %d".formatted(what, count));
    }
  }
}
