package org.basir.inference.scorer;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// How many sectors an order can be made of within a number of tokens.
final class Reach {

  private Reach() {}

  /// The most that can be paid, at least two; 0 if not even that can.
  ///
  /// @param units what the order of so many sectors takes at least
  static int of(int sectors, long tokens, IntToLongFunction units) {
    return IntStream.iterate(sectors, count -> count >= 2, count -> count - 1)
        .filter(count -> units.applyAsLong(count) <= tokens)
        .findFirst()
        .orElse(0);
  }
}
