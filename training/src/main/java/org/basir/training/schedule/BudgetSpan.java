package org.basir.training.schedule;

/// The steps over which a run had one budget.
///
/// @param from the first of them
/// @param total steps of the run, as planned then
/// @param ceiling the multiplier reached when the budget changed, which is not exceeded again
public record BudgetSpan(long from, long total, double ceiling) {

  public BudgetSpan {
    if (from < 0) {
      throw new IllegalArgumentException("a budget cannot begin at step " + from);
    }
    if (total <= 0) {
      throw new IllegalArgumentException("a run must have at least one step, not " + total);
    }
    if (!(ceiling >= 0 && ceiling <= 1)) {
      throw new IllegalArgumentException("a multiplier is from 0 to 1, not " + ceiling);
    }
  }

  double multiplier(long step, long warmUp, LrProfile profile, SamplingRate sampling) {
    double p = sampling.snap((step - warmUp) / (double) (total - warmUp));
    // a climb ends where the budget changes: going on would raise the rate
    return from == 0 ? profile.at(p) : Math.min(ceiling, profile.at(Math.max(p, profile.top())));
  }

  void requireRunning(long step) {
    if (step >= total) {
      throw new IllegalArgumentException(
          "a run of %d steps is over at step %d: start a new one".formatted(total, step));
    }
  }
}
