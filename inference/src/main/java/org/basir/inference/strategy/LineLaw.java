package org.basir.inference.strategy;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.TokenClass;

/// How likely it is that thinking fits if it goes on with a token at the start of a line.
@FunctionalInterface
public interface LineLaw {

  /// The probability, in [0, 1]; empty where it isn't known.
  ///
  /// @param token its text; never the closing marker, which always fits
  /// @param used tokens of thinking before it
  /// @param left tokens of the budget, this one included
  OptionalDouble fit(String token, int used, double left);

  /// By a table that may grow meanwhile.
  static LineLaw of(Supplier<LengthTable> table) {
    return (token, used, left) ->
        table
            .get()
            .law(TokenClass.of(token), used)
            .map(law -> OptionalDouble.of(law.fit(left)))
            .orElse(OptionalDouble.empty());
  }
}
