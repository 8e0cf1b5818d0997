package org.basir.ranking.price;

import java.util.Arrays;
import java.util.Optional;

/// The lists of the exchange that hold ordinary shares of the main board, best first.
///
/// A share sits on one of them at a time; where a day has two, the earlier one counts. Everything
/// else (bonds, gold bonds, funds, rights, small and medium enterprises) is no price of ours.
public enum Series {
  /// Normal trading.
  EQ(0),
  /// Trade for trade: every trade is delivered.
  BE(1),
  /// Trade for trade of a company that breaks listing rules.
  BZ(2);

  private final int precedence;

  Series(int precedence) {
    this.precedence = precedence;
  }

  /// 0 for the best.
  int precedence() {
    return precedence;
  }

  static Optional<Series> of(String name) {
    return Arrays.stream(values()).filter(series -> series.name().equals(name)).findFirst();
  }
}
