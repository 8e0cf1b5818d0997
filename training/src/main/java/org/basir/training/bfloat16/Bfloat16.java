package org.basir.training.bfloat16;

/// Numbers of 16 bits: the upper half of single precision, with 8 binary digits of precision and
/// the same range (training-budget.md 4.4). Values are floats whose lower 16 bits are 0.
public final class Bfloat16 {

  private static final int LOWER = 16;
  private static final int UPPER_BITS = 0xFFFF_0000;
  private static final int JUST_BELOW_HALF = 0x7FFF;
  private static final int QUIET = 0x0040_0000;

  private Bfloat16() {}

  /// The nearest, of two equally near the even one; beyond the largest, infinity.
  public static float nearest(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return Float.intBitsToFloat((bits | QUIET) & UPPER_BITS);
    }
    int odd = (bits >>> LOWER) & 1;
    return Float.intBitsToFloat((bits + JUST_BELOW_HALF + odd) & UPPER_BITS);
  }

  /// The one below or above in size, by chance, so that the mean is the value.
  ///
  /// @param dice uniform from 0 to 65535
  public static float stochastic(float value, int dice) {
    if (dice < 0 || dice > 0xFFFF) {
      throw new IllegalArgumentException("dice must be 0 to 65535, not " + dice);
    }
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return nearest(value);
    }
    return Float.intBitsToFloat((Float.floatToRawIntBits(value) + dice) & UPPER_BITS);
  }

  /// A number and what its additions have lost, both in 16 bits (Kahan).
  ///
  /// @param value the sum
  /// @param lost what is due to it
  public record Compensated(float value, float lost) {

    /// `y = u + c; t = w + y; c = y - (t - w); w = t`, each rounded to the nearest.
    public Compensated plus(float change) {
      float due = nearest(change + lost);
      float next = nearest(value + due);
      return new Compensated(next, nearest(due - nearest(next - value)));
    }
  }

  /// The 16 bits.
  public static int bits(float value) {
    return Float.floatToRawIntBits(value) >>> LOWER;
  }
}
