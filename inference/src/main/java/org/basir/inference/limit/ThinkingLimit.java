package org.basir.inference.limit;

import org.basir.inference.llm.TokenIds;

/// How thinking is ended.
///
/// @param budget the most tokens of a block of thinking, after its opening marker; 0 closes at once
/// @param message tokens forced before the closing marker, perhaps none
/// @param grace tokens by which the budget may be exceeded to end at a line break; at most a tenth
///   of the budget
public record ThinkingLimit(ThinkingMarkers markers, int budget, TokenIds message, int grace) {

  public ThinkingLimit {
    if (budget < 0) {
      throw new IllegalArgumentException("A budget of " + budget + " tokens");
    }
    if (grace < 0 || grace > budget / 10) {
      throw new IllegalArgumentException(
          "A grace of %d is not in [0, a tenth of %d]".formatted(grace, budget));
    }
  }

  /// Exactly the budget, then the closing marker alone.
  public static ThinkingLimit of(ThinkingMarkers markers, int budget) {
    return new ThinkingLimit(markers, budget, TokenIds.none(), 0);
  }

  public ThinkingLimit withMessage(TokenIds tokens) {
    return new ThinkingLimit(markers, budget, tokens, grace);
  }

  public ThinkingLimit withGrace(int tokens) {
    return new ThinkingLimit(markers, budget, message, tokens);
  }
}
