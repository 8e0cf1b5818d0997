package org.basir.training.schedule;

import java.util.List;

/// Multiplies the rate by a factor at given shares of the run.
///
/// @param drops rising, between 0 and 1
/// @param factor of each drop
public record StepProfile(List<Double> drops, double factor) implements LrProfile {

  private static final double TENTH = 0.1;

  public StepProfile {
    drops = Percentages.rising(drops);
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException("factor of step must be between 0 and 1, not " + factor);
    }
  }

  /// To a tenth at each of the shares.
  public static StepProfile tenths(Double... drops) {
    return new StepProfile(List.of(drops), TENTH);
  }

  /// The paper's `30-60-90`: to a tenth at epochs 30 and 60 of 90.
  public static StepProfile thirtySixtyNinety() {
    return tenths(1 / 3.0, 2 / 3.0);
  }

  @Override
  public double at(double p) {
    long past = drops.stream().filter(drop -> drop <= p).count();
    return Math.pow(factor, (double) past);
  }

  @Override
  public String name() {
    var name = "step:" + Percentages.name(drops);
    return factor == TENTH ? name : name + ":" + factor;
  }
}
