package org.basir.training.schedule;

/// Reflected exponential, `REX(p) = (1 - p) / (1/2 + 1/2 (1 - p))` of Chen et al. (arXiv
/// 2107.04197), generalised to `z / ((1 - d) + d z)` with `z = 1 - p`.
///
/// @param d 0.5 is the paper's curve, 0 is linear; much public code uses 0.9 under the paper's name
public record RexProfile(double d) implements LrProfile {

  private static final double PAPER = 0.5;

  public RexProfile {
    if (!(d >= 0 && d < 1)) {
      throw new IllegalArgumentException("d of rex must be from 0 up to but not 1, not " + d);
    }
  }

  /// The curve of the paper.
  public static RexProfile paper() {
    return new RexProfile(PAPER);
  }

  @Override
  public double at(double p) {
    return (1 - p) / (1 - d * p);
  }

  /// Where the multiplier has fallen to `m`: `(2 - 2m) / (2 - m)` on the paper's curve, which like
  /// every curve of the family is its own inverse.
  public double inverse(double m) {
    return at(m);
  }

  @Override
  public String name() {
    return d == PAPER ? "rex" : "rex:" + d;
  }
}
