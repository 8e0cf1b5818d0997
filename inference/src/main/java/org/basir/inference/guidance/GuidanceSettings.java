package org.basir.inference.guidance;

import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;

/// How a completion is guided.
///
/// @param budget tokens of thinking, closing marker included; 0 doesn't guide
/// @param close the closing marker, after which there is no guidance
/// @param sampling whether guided steps draw or take the likeliest (temperature 0), and their seed
/// @param respectSampler whether temperature and top-p are applied to the model's probabilities
///   before they are guided; the authors apply none
/// @param most tokens visited at most in a guided step; others are taken as not believed
/// @param tolerance total variation that drawing from likely tokens only may cost, per guided step
public record GuidanceSettings(
    int budget,
    TokenIds close,
    Sampling sampling,
    boolean respectSampler,
    Numerics numerics,
    int most,
    double tolerance) {

  private static final int MOST = 4096;
  private static final double TOLERANCE = 1e-3;

  public GuidanceSettings {
    if (budget < 0) {
      throw new IllegalArgumentException("A budget of " + budget + " tokens");
    }
    if (most < 1 || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "At most %d tokens, tolerance %s".formatted(most, tolerance));
    }
    if (close.isEmpty()) {
      throw new IllegalArgumentException("No closing marker");
    }
  }

  /// Exact, ignoring temperature and top-p as the authors do.
  public static GuidanceSettings of(int budget, TokenIds close, Sampling sampling) {
    return new GuidanceSettings(budget, close, sampling, false, Numerics.EXACT, MOST, TOLERANCE);
  }

  public GuidanceSettings respectingSampler() {
    return new GuidanceSettings(budget, close, sampling, true, numerics, most, tolerance);
  }

  public GuidanceSettings with(Numerics other) {
    return new GuidanceSettings(budget, close, sampling, respectSampler, other, most, tolerance);
  }

  /// Visiting at most so many tokens and allowing such a distance in each guided step.
  public GuidanceSettings withPruning(int tokens, double distance) {
    return new GuidanceSettings(
        budget, close, sampling, respectSampler, numerics, tokens, distance);
  }
}
