package org.basir.training.schedule;

/// `g^p`.
///
/// @param g the multiplier at the end
public record ExponentialProfile(double g) implements LrProfile {

  private static final double STANDARD = 0.01;

  public ExponentialProfile {
    if (!(g > 0 && g < 1)) {
      throw new IllegalArgumentException("g of exponential must be between 0 and 1, not " + g);
    }
  }

  /// Falls to a hundredth.
  public static ExponentialProfile standard() {
    return new ExponentialProfile(STANDARD);
  }

  @Override
  public double at(double p) {
    return Math.pow(g, p);
  }

  @Override
  public String name() {
    return g == STANDARD ? "exponential" : "exponential:" + g;
  }
}
