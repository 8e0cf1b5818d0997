package org.basir.ranking.returns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The prices of a share around a budget.
///
/// @param bars by trading day, 0 being the budget's; days without trade are absent
/// @param inferred the days before which a split lies that only the prices tell of
record ShareWindow(String symbol, Map<Integer, Bar> bars, Set<Integer> inferred) {

  ShareWindow {
    bars = Map.copyOf(bars);
    inferred = Set.copyOf(inferred);
  }

  /// As traded.
  ShareWindow(String symbol, Map<Integer, Bar> bars) {
    this(symbol, bars, Set.of());
  }

  /// With all prices in shares of the last day.
  ///
  /// @param adjustments of this share
  ShareWindow adjusted(List<Adjustment> adjustments, TradingDays days) {
    var changed = new HashMap<>(bars);
    var flagged = new HashSet<>(inferred);
    for (var adjustment : adjustments) {
      days.firstFrom(adjustment.exDate())
          .ifPresent(first -> {
            changed.replaceAll(
                (day, bar) -> day < first ? bar.dividedBy(adjustment.factor()) : bar);
            if (adjustment.inferred()) {
              flagged.add(first);
            }
          });
    }
    return new ShareWindow(symbol, changed, flagged);
  }
}
