package org.basir.ranking.returns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The returns of a share around a budget.
///
/// @param returns by window, absent where a price is missing
/// @param suspect whether the prices look wrong: the share costs less than a rupee, so that the
///   smallest step of its price is a move of 5 % or more, or it moved by more than 45 % within the
///   days next to the budget, which daily limits hardly allow and splits produce
/// @param inferred the windows in which a split lies that only the prices tell of
record ShareReturn(
    String symbol, Map<Window, Double> returns, boolean suspect, Set<Window> inferred) {

  static final double LOWEST_PRICE = 1;
  static final double LARGEST_MOVE = 0.45;
  static final double LARGEST_RATIO = 5;
  private static final Set<Window> SHORT =
      Set.of(Window.OO_M1_P1, Window.OO_0_P1, Window.CC_M1_0, Window.CC_M1_P1);

  ShareReturn {
    // an EnumMap cannot be copied from an empty map of another kind
    var copy = new EnumMap<Window, Double>(Window.class);
    copy.putAll(returns);
    returns = Collections.unmodifiableMap(copy);
    inferred = Set.copyOf(inferred);
  }

  ShareReturn(String symbol, Map<Window, Double> returns, boolean suspect) {
    this(symbol, returns, suspect, Set.of());
  }

  static ShareReturn of(ShareWindow share) {
    var returns = new EnumMap<Window, Double>(Window.class);
    for (var window : Window.values()) {
      window.of(share).ifPresent(value -> returns.put(window, value));
    }
    var inferred =
        returns.keySet().stream()
            .filter(window -> window.crossesInferred(share))
            .collect(Collectors.toSet());
    return new ShareReturn(share.symbol(), returns, cheap(share) || jumped(returns), inferred);
  }

  /// Without the windows over which the price became five times what it was or a fifth of it.
  ///
  /// For prices that splits were taken out of: what is left is a series that changes its unit by a
  /// factor nobody gave. The other windows of the share are sound.
  ShareReturn unbroken() {
    var unbroken = new EnumMap<Window, Double>(Window.class);
    returns.forEach((window, value) -> {
      if (value + 1 < LARGEST_RATIO && value + 1 > 1 / LARGEST_RATIO) {
        unbroken.put(window, value);
      }
    });
    return new ShareReturn(symbol, unbroken, suspect, inferred);
  }

  private static boolean cheap(ShareWindow share) {
    var before = share.bars().get(-1);
    return before != null && before.close() < LOWEST_PRICE;
  }

  private static boolean jumped(Map<Window, Double> returns) {
    return SHORT.stream().anyMatch(w -> Math.abs(returns.getOrDefault(w, 0.0)) > LARGEST_MOVE);
  }
}
