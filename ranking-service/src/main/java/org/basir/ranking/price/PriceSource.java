package org.basir.ranking.price;

/// Where prices come from. Prices of different sources are never mixed in one return, since one may
/// be adjusted for splits and the other not.
public enum PriceSource {
  /// Daily files as the exchange publishes them; not adjusted.
  BHAVCOPY,
  /// Windows around budgets; adjusted for splits and bonus shares.
  EVENT_WINDOWS
}
