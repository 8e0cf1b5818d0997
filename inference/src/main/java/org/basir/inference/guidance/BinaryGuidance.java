package org.basir.inference.guidance;

/// Guidance with two choices at the start of a line, to close or to go on, for engines that tell
/// only the probability of the closing marker.
public final class BinaryGuidance {

  private BinaryGuidance() {}

  /// The probability to close, `u / (u + (1 - u) c)`: closing always fits.
  ///
  /// @param close the model's own probability of the closing marker, in [0, 1]
  /// @param fit the probability that thinking fits if it goes on, in [0, 1]
  /// @throws IllegalArgumentException if one is no probability
  public static double close(double close, double fit) {
    if (!(close >= 0 && close <= 1) || !(fit >= 0 && fit <= 1)) {
      throw new IllegalArgumentException("No probabilities: %s and %s".formatted(close, fit));
    }
    double goesOn = (1 - close) * fit;
    // with neither possible, thinking that can't fit has to end
    return close == 0 && goesOn == 0 ? 1 : close / (close + goesOn);
  }
}
