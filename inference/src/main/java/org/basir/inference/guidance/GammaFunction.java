package org.basir.inference.guidance;

/// The logarithm of the gamma function and its derivative, by Stirling's series far from zero and
/// by the recurrence down to it. Relative error about 1e-15.
final class GammaFunction {

  /// From here on the series' first eight terms are exact to double precision.
  private static final double FAR = 15;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /// Bernoulli numbers B(2k) from k = 1.
  private static final double[] BERNOULLI = {
    1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
  };

  private GammaFunction() {}

  /// ln Gamma(x) of a positive number.
  static double log(double x) {
    double product = 1;
    double far = x;
    for (; far < FAR; far++) {
      product *= far;
    }
    return (far - 0.5) * Math.log(far) - far + HALF_LOG_TWO_PI + logTail(far) - Math.log(product);
  }

  /// The derivative of ln Gamma at a positive number.
  static double digamma(double x) {
    double sum = 0;
    double far = x;
    for (; far < FAR; far++) {
      sum += 1 / far;
    }
    return Math.log(far) - 0.5 / far - digammaTail(far) - sum;
  }

  private static double logTail(double x) {
    double sum = 0;
    for (int k = BERNOULLI.length; k >= 1; k--) {
      sum = sum / (x * x) + BERNOULLI[k - 1] / (2.0 * k * (2 * k - 1));
    }
    return sum / x;
  }

  private static double digammaTail(double x) {
    double sum = 0;
    for (int k = BERNOULLI.length; k >= 1; k--) {
      sum = (sum + BERNOULLI[k - 1] / (2.0 * k)) / (x * x);
    }
    return sum;
  }
}
