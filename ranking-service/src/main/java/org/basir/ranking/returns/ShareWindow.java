package org.basir.ranking.returns;

import java.util.Map;

/// The prices of a share around a budget.
///
/// @param bars by trading day, 0 being the budget's; days without trade are absent
record ShareWindow(String symbol, Map<Integer, Bar> bars) {

  ShareWindow {
    bars = Map.copyOf(bars);
  }
}
