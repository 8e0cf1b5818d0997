package org.basir.training.comparison;

import java.math.BigDecimal;

/// One training of a comparison.
///
/// @param percent of the full steps
public record Run(Variant variant, double percent, long seed) {

  @Override
  public String toString() {
    return "%s at %s, seed %d".formatted(variant.label(), share(percent), seed);
  }

  /// As in `25 %`.
  static String share(double percent) {
    return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + " %";
  }
}
