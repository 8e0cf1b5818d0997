package org.basir.inference.allocation;

/// By how much the credits of steps are multiplied, step `j` from 0 of `n` (Plan-and-Budget, with
/// the constants of the authors' code).
public enum Schedule {
  /// 1: credits as they are ("weighted").
  CONSTANT,
  /// `n - j`.
  LINEAR,
  /// `(n - j)^2`.
  POLYNOMIAL,
  /// `0.9^j`.
  EXPONENTIAL,
  /// Half a period from 1.1 down to 0.1: `(1 + cos(pi j / (n - 1))) / 2 + 0.1`; 1 for a single
  /// step.
  COSINE,
  /// The same for every step, whatever its credit.
  UNIFORM;

  /// The multiplier of a step, from 0 to `steps` - 1.
  public double weight(int step, int steps) {
    if (step < 0 || step >= steps) {
      throw new IllegalArgumentException("No step " + step + " of " + steps);
    }
    double left = steps - step;
    return switch (this) {
      case CONSTANT, UNIFORM -> 1;
      case LINEAR -> left;
      case POLYNOMIAL -> left * left;
      case EXPONENTIAL -> Math.pow(0.9, step);
      case COSINE -> steps == 1 ? 1 : 0.5 * (1 + Math.cos(Math.PI * step / (steps - 1))) + 0.1;
    };
  }

  /// Whether all multipliers are whole numbers.
  boolean isWhole() {
    return switch (this) {
      case CONSTANT, LINEAR, POLYNOMIAL, UNIFORM -> true;
      case EXPONENTIAL, COSINE -> false;
    };
  }
}
