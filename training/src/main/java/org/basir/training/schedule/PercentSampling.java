package org.basir.training.schedule;

import java.math.BigDecimal;

/// Whenever another so many percent of the run are over.
///
/// @param percent above 0, below 100
public record PercentSampling(double percent) implements SamplingRate {

  public PercentSampling {
    if (!(percent > 0 && percent < 100)) {
      throw new IllegalArgumentException("percent must be between 0 and 100, not " + percent);
    }
  }

  static PercentSampling parse(String text) {
    return new PercentSampling(
        Percentages.decimal(text.substring(0, text.length() - 1)).doubleValue());
  }

  @Override
  public double snap(double p) {
    // the division rounds: 0.29 * 100 is below 29
    double nearest = Math.rint(p * 100 / percent);
    return instant(nearest) <= p ? instant(nearest) : instant(nearest - 1);
  }

  @Override
  public String name() {
    return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + "%";
  }

  private double instant(double number) {
    return number * percent / 100;
  }
}
