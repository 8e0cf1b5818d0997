package org.basir.training.recipe;

import java.util.Arrays;
import java.util.Locale;

/// In which numbers a training computes and what it remembers between steps (training-budget.md
/// 4.4).
public enum Precision {
  /// Single precision throughout: 16 bytes per parameter that learns.
  FP32(16, false),
  /// Remembers single precision, multiplies matrices in bfloat16. Two to five times faster where
  /// the processor can (AVX-512 BF16, AMX), slower where it can't. Copies exist within a step only.
  MIXED(16, false),
  /// Remembers bfloat16, rounded to the nearest: small steps are lost.
  BF16_NEAREST(8, true),
  /// Remembers bfloat16, rounded up or down by chance, right on average.
  BF16_STOCHASTIC(8, true),
  /// Remembers bfloat16, and what rounding lost in another bfloat16 (Kahan).
  BF16_KAHAN(10, true);

  private final int bytes;
  private final boolean halves;

  Precision(int bytes, boolean halves) {
    this.bytes = bytes;
    this.halves = halves;
  }

  /// Bytes between steps per parameter that learns: itself, its gradient, two moments and what else
  /// is remembered.
  public int bytesPerParameter() {
    return bytes;
  }

  /// Whether parameters, gradients and moments are bfloat16.
  public boolean isPure() {
    return halves;
  }

  public static Precision parse(String name) {
    return Arrays.stream(values())
        .filter(precision -> precision.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no precision; they are %s".formatted(name, Arrays.toString(values()))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
