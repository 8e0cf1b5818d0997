package org.basir.inference.guidance;

/// ln(1 + e^x), which makes a positive number of any.
final class Softplus {

  private Softplus() {}

  static double of(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
