package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a share opened and closed at on one day.
///
/// @param symbol as the exchange spells it, such as `M&M`
/// @param open in rupees, above 0
/// @param close in rupees, above 0
/// @param series the list of the exchange it was traded on
public record Quote(String symbol, LocalDate date, double open, double close, Series series) {

  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9&_.-]{0,23}");

  public Quote {
    requireSymbol(symbol);
    requirePrice("open", open);
    requirePrice("close", close);
  }

  static void requireSymbol(String symbol) {
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new IllegalArgumentException("'" + symbol + "' is no symbol of a share");
    }
  }

  private static void requirePrice(String field, double price) {
    if (!Double.isFinite(price) || price <= 0) {
      throw new IllegalArgumentException(field + " is no price above 0: " + price);
    }
  }
}
