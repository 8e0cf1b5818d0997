package org.basir.ranking.price;

import java.time.LocalDate;

/// A morning on which one share became several, or several became one, and the price followed.
///
/// @param exDate the first day that trades at the new price
/// @param factor how many shares one share became: 2 for a bonus of one for one, 0.1 where ten were
///   made one; above 0 and not 1
public record CorporateAction(String symbol, LocalDate exDate, Kind kind, double factor) {

  /// Where an action is known from.
  public enum Kind {
    /// Given: shares were divided.
    SPLIT,
    /// Given: shares were handed out to shareholders.
    BONUS,
    /// Nobody said so; the price fell or rose overnight by a ratio that hardly means anything else.
    INFERRED
  }

  public CorporateAction {
    Quote.requireSymbol(symbol);
    if (!Double.isFinite(factor) || factor <= 0 || factor == 1) {
      throw new IllegalArgumentException(
          "a share becomes more or less than one share, not " + factor);
    }
  }
}
