package org.basir.training.schedule;

/// The peak throughout: no schedule.
public record ConstantProfile() implements LrProfile {

  @Override
  public double at(double p) {
    return 1;
  }

  @Override
  public String name() {
    return "constant";
  }
}
