package org.basir.inference.guidance;

/// How guided steps are computed.
public enum Numerics {
  /// With logarithms in double precision, over no more tokens than needed.
  EXACT,
  /// As the authors do: in single precision over the whole vocabulary. Tight budgets underflow, and
  /// then the model's likeliest token is taken.
  FLOAT32
}
