package org.basir.training.schedule;

/// Step decay on plateau: to a tenth whenever the loss on dev has not improved for a while, down to
/// a thousandth.
///
/// Follows what it is told, unlike an [LrSchedule]; each value is its whole state, so a run that
/// resumes keeps it. To warm up, multiply a constant schedule by [#multiplier].
///
/// @param patience evaluations without improvement before a drop
/// @param best the lowest loss yet, infinite before the first
/// @param waited evaluations since
/// @param drops so far
public record PlateauRate(double peak, long patience, double best, long waited, int drops) {

  private static final double FACTOR = 0.1;
  private static final int MOST_DROPS = 3;
  private static final double IMPROVEMENT = 1e-4;

  public PlateauRate {
    if (!(peak > 0 && Double.isFinite(peak))) {
      throw new IllegalArgumentException("the peak rate must be above 0, not " + peak);
    }
    if (patience < 1 || waited < 0 || waited >= patience) {
      throw new IllegalArgumentException(
          "cannot have waited %d of %d evaluations".formatted(waited, patience));
    }
    if (Double.isNaN(best) || drops < 0 || drops > MOST_DROPS) {
      throw new IllegalArgumentException("no run has loss %s, %d drops".formatted(best, drops));
    }
  }

  /// Patient for a tenth of the evaluations that the run will have, but for one at least.
  public static PlateauRate of(double peak, long evaluations) {
    long patience = Math.max(1, evaluations / 10);
    return new PlateauRate(peak, patience, Double.POSITIVE_INFINITY, 0, 0);
  }

  /// The rate until the next evaluation.
  public double lr() {
    return peak * multiplier();
  }

  /// What is left of the peak.
  public double multiplier() {
    return Math.pow(FACTOR, drops);
  }

  /// After an evaluation. A loss that is not a number is no improvement.
  public PlateauRate told(double devLoss) {
    if (improves(devLoss)) {
      return new PlateauRate(peak, patience, devLoss, 0, drops);
    }
    return waited + 1 < patience
        ? new PlateauRate(peak, patience, best, waited + 1, drops)
        : new PlateauRate(peak, patience, best, 0, Math.min(drops + 1, MOST_DROPS));
  }

  /// By a ten-thousandth of the best.
  private boolean improves(double devLoss) {
    return Double.isInfinite(best) ? devLoss < best : devLoss < best - IMPROVEMENT * Math.abs(best);
  }
}
