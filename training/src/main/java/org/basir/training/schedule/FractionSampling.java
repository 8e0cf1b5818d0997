package org.basir.training.schedule;

import java.util.List;

/// At given shares of the run, such as the paper's `50-75`.
///
/// @param fractions rising, between 0 and 1
public record FractionSampling(List<Double> fractions) implements SamplingRate {

  public FractionSampling {
    fractions = Percentages.rising(fractions);
  }

  @Override
  public double snap(double p) {
    double last = 0;
    for (double fraction : fractions) {
      last = fraction <= p ? fraction : last;
    }
    return last;
  }

  @Override
  public String name() {
    return Percentages.name(fractions);
  }
}
