package org.basir.inference.guidance;

/// What is known of some lengths: the number, mean and variance of `z = ln(L + 1)`.
///
/// @param count how many
/// @param mean of `z`
/// @param variance of `z`, divided by the count
public record LengthMoments(long count, double mean, double variance) {

  private static final LengthMoments NONE = new LengthMoments(0, 0, 0);

  /// Keeps a law of equal lengths from becoming infinitely sharp.
  private static final double LEAST_VARIANCE = 1e-4;

  public LengthMoments {
    if (count < 0 || !(variance >= 0) || !(mean >= 0)) {
      throw new IllegalArgumentException(
          "Moments of %d lengths: mean %s, variance %s".formatted(count, mean, variance));
    }
  }

  public static LengthMoments none() {
    return NONE;
  }

  /// The moments of lengths in tokens.
  public static LengthMoments of(double... lengths) {
    var moments = NONE;
    for (double length : lengths) {
      moments = moments.plus(length);
    }
    return moments;
  }

  /// With one more length.
  public LengthMoments plus(double length) {
    return plus(new LengthMoments(1, GammaLength.z(length), 0));
  }

  /// Of both together (Chan, Golub and LeVeque 1979).
  public LengthMoments plus(LengthMoments other) {
    long both = count + other.count;
    if (both == 0) {
      return this;
    }
    double share = (double) other.count / both;
    double between = other.mean - mean;
    return new LengthMoments(
        both,
        mean + between * share,
        variance * (1 - share) + other.variance * share + between * between * share * (1 - share));
  }

  /// The law with these moments: `shape = mean^2 / variance`, `rate = mean / variance`.
  ///
  /// @throws IllegalStateException if there are no lengths
  public GammaLength law() {
    if (count == 0) {
      throw new IllegalStateException("No lengths were seen");
    }
    double spread = Math.max(variance, LEAST_VARIANCE);
    return new GammaLength(mean * mean / spread, mean / spread);
  }
}
