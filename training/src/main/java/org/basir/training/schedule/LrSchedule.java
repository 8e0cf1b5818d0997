package org.basir.training.schedule;

/// The learning rate of every step of a run under a budget: `min + (peak - min) * f(s)`, where `f`
/// is the profile and `s` the last instant of the sampling rate up to `(t - W) / (T - W)`. Before,
/// for `t < W`, it warms up by `peak * (t + 1) / W`.
///
/// A pure function of the step, counted from 0: a run that resumes asks with its own step. The last
/// of `T` steps still learns, by `2 / (T + 1)` of the peak under REX.
///
/// @param peak scaled for a layer or a head by [#withPeak]; the profile never is
/// @param min where the profile is 0, and from step `T` on
/// @param warmUp `W`, in steps
/// @param budget `T`, which may change while the run goes on
public record LrSchedule(
    double peak,
    double min,
    long warmUp,
    LrProfile profile,
    SamplingRate sampling,
    BudgetHistory budget) {

  /// Runs of fewer steps do not warm up.
  private static final long SHORT = 20;

  public LrSchedule {
    if (!(peak > 0 && Double.isFinite(peak))) {
      throw new IllegalArgumentException("the peak rate must be above 0, not " + peak);
    }
    if (!(min >= 0 && min <= peak)) {
      throw new IllegalArgumentException(
          "the lowest rate must be from 0 to the peak %s, not %s".formatted(peak, min));
    }
    if (warmUp < 0) {
      throw new IllegalArgumentException("warm-up cannot take " + warmUp + " steps");
    }
  }

  /// Falls to 0 over the steps, read at every one of them, without warm-up.
  ///
  /// @throws IllegalArgumentException when the peak or the steps are not above 0
  public static LrSchedule of(double peak, LrProfile profile, long total) {
    return new LrSchedule(
        peak, 0, 0, profile, new SamplingRate.EveryStep(), BudgetHistory.of(total));
  }

  public LrSchedule withPeak(double other) {
    return new LrSchedule(other, min, warmUp, profile, sampling, budget);
  }

  public LrSchedule withMin(double other) {
    return new LrSchedule(peak, other, warmUp, profile, sampling, budget);
  }

  public LrSchedule withSampling(SamplingRate other) {
    return new LrSchedule(peak, min, warmUp, profile, other, budget);
  }

  /// Warms up over a share of the steps that the run started with, or not at all when they are
  /// fewer than 20.
  public LrSchedule withWarmUp(double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("share of warm-up must be from 0 up to 1, not " + share);
    }
    long total = budget.at(0).total();
    long steps = total < SHORT ? 0 : Math.min(total - 1, Math.round(share * total));
    return new LrSchedule(peak, min, steps, profile, sampling, budget);
  }

  /// The same run with another budget from a step on, never raising the rate.
  ///
  /// More steps: the rate is held until the profile over the new budget has fallen to it (*hold,
  /// then rejoin*). Fewer: it drops to that profile at once; when the new budget is already spent,
  /// the run is over. A warm-up goes on as planned, but the climb of one-cycle ends where it is.
  /// Changes made from that step on are forgotten, so that a run put back to an earlier step can
  /// take another way.
  ///
  /// @param atStep the step about to be taken
  /// @throws IllegalArgumentException when the run was over before that step: start a new one
  public LrSchedule withTotal(long newTotal, long atStep) {
    var before = withBudget(budget.before(requireStep(atStep)));
    if (newTotal == before.total()) {
      return before;
    }
    before.budget.requireRunning(atStep);
    // a budget that changes before the profile begins has always been so
    return withBudget(
        atStep <= warmUp
            ? BudgetHistory.of(newTotal)
            : before.budget.then(new BudgetSpan(atStep, newTotal, before.multiplier(atStep))));
  }

  /// Steps of the run, by its latest budget.
  public long total() {
    return budget.total();
  }

  /// The rate of the step about to be taken.
  ///
  /// @throws IllegalArgumentException when the step is negative
  public double lr(long step) {
    if (requireStep(step) >= total()) {
      return min;
    }
    return step < warmUp
        ? peak * ((step + 1) / (double) warmUp)
        : Math.min(peak, min + (peak - min) * multiplier(step));
  }

  /// What the profile leaves of the peak at a step after the warm-up.
  private double multiplier(long step) {
    return budget.at(step).multiplier(step, warmUp, profile, sampling);
  }

  private LrSchedule withBudget(BudgetHistory other) {
    return new LrSchedule(peak, min, warmUp, profile, sampling, other);
  }

  private static long requireStep(long step) {
    if (step < 0) {
      throw new IllegalArgumentException("steps are counted from 0, not " + step);
    }
    return step;
  }
}
