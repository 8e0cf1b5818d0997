package org.basir.inference.guidance;

/// The regularised lower incomplete gamma function P(a, x): the probability that a Gamma variable
/// of shape a and rate 1 is at most x.
///
/// Below `a + 1` by its power series, above by the continued fraction of its complement in the form
/// of Lentz as modified by Thompson and Barnett (NIST DLMF 8.11.4 and 8.9.2). Kept as a logarithm,
/// so that probabilities far below the smallest double can be compared.
public final class IncompleteGamma {

  private static final double EPSILON = 1e-16;
  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 100_000;

  private IncompleteGamma() {}

  /// P(a, x), in [0, 1].
  ///
  /// @throws IllegalArgumentException unless a > 0 and x >= 0
  public static double p(double a, double x) {
    return Math.exp(lnP(a, x));
  }

  /// ln P(a, x), at most 0; negative infinity at x = 0. Relative error of P about 1e-13 for shapes
  /// up to a thousand.
  ///
  /// @throws IllegalArgumentException unless a > 0 and x >= 0
  public static double lnP(double a, double x) {
    if (!(a > 0) || !(x >= 0)) {
      throw new IllegalArgumentException("P(%s, %s) is not defined".formatted(a, x));
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double front = a * Math.log(x) - x - GammaFunction.log(a);
    return x < a + 1
        ? Math.min(0, front + Math.log(series(a, x)))
        : Math.log1p(-Math.min(1, Math.exp(front) * fraction(a, x)));
  }

  /// The sum of x^n / (a (a+1) ... (a+n)).
  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /// 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))).
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    double change = 0;
    for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > EPSILON; n++) {
      double numerator = n * (a - n);
      b += 2;
      d = 1 / awayFromZero(b + numerator * d);
      c = awayFromZero(b + numerator / c);
      change = c * d;
      value *= change;
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
