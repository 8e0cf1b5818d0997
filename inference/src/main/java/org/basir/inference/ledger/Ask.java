package org.basir.inference.ledger;

/// What is to be reserved for a call.
///
/// @param model whose weights the usage will count by
/// @param want units that would be best, at most 10^15; see [TokenWeights#want]
/// @param min units without which the call makes no sense, from 1 to `want`
public record Ask(ScopePath scope, String model, long want, long min, IdempotencyKey key) {

  public Ask {
    if (min < 1 || min > want || want > Limit.MOST_UNITS) {
      throw new IllegalArgumentException("No reservation of %d to %d units".formatted(min, want));
    }
  }

  /// So many units or nothing.
  public static Ask exactly(long units, ScopePath scope, String model, IdempotencyKey key) {
    return new Ask(scope, model, units, units, key);
  }
}
