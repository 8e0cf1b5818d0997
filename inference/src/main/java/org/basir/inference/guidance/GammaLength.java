package org.basir.inference.guidance;

/// How many tokens are still to come, as a law: `z = ln(L + 1) ~ Gamma(shape, rate)` (arXiv
/// 2506.13752).
///
/// Lengths `L` are in tokens, from 1: the token about to be chosen and the closing marker count.
///
/// @param shape above 0
/// @param rate above 0, of `z`
public record GammaLength(double shape, double rate) {

  /// How the negative log-likelihood of a length changes with the shape and with the rate.
  public record Gradient(double shape, double rate) {}

  public GammaLength {
    if (!(shape > 0) || !(rate > 0)) {
      throw new IllegalArgumentException(
          "A Gamma law of shape %s and rate %s".formatted(shape, rate));
    }
  }

  /// A length on the scale of the law.
  ///
  /// @throws IllegalArgumentException if it is not above 0
  public static double z(double length) {
    if (!(length > 0)) {
      throw new IllegalArgumentException("A length of " + length + " tokens");
    }
    return Math.log1p(length);
  }

  /// The logarithm of the probability that at most so many tokens come.
  public double lnFit(double remaining) {
    return IncompleteGamma.lnP(shape, rate * z(remaining));
  }

  /// The probability that at most so many tokens come.
  public double fit(double remaining) {
    return Math.exp(lnFit(remaining));
  }

  /// The length at the mode of `z`, `exp((shape - 1) / rate) - 1`: the authors' point estimate.
  /// Below 0 for shapes below 1.
  public double likeliest() {
    return Math.expm1((shape - 1) / rate);
  }

  /// The negative logarithm of the density of `z` at a length.
  public double loss(double length) {
    double z = z(length);
    return -(shape * Math.log(rate)
        - GammaFunction.log(shape)
        + (shape - 1) * Math.log(z)
        - rate * z);
  }

  /// The derivatives of [#loss].
  public Gradient gradient(double length) {
    double z = z(length);
    return new Gradient(
        GammaFunction.digamma(shape) - Math.log(rate) - Math.log(z), z - shape / rate);
  }
}
