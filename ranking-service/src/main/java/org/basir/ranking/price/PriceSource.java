package org.basir.ranking.price;

/// Where prices come from. Prices of different sources are never mixed in one return, since one may
/// be adjusted for splits and the other not.
public enum PriceSource {
  /// Daily files as the exchange publishes them; not adjusted.
  BHAVCOPY,
  /// Windows around budgets; not adjusted, as their overnight moves show.
  EVENT_WINDOWS,
  /// A user's own tables; not adjusted.
  TIDY,
  /// A user's own tables; adjusted for splits and bonus shares, as the user says.
  TIDY_ADJUSTED;

  /// Whether splits and bonus shares have been taken out of the prices already.
  public boolean adjusted() {
    return switch (this) {
      case BHAVCOPY, EVENT_WINDOWS, TIDY -> false;
      case TIDY_ADJUSTED -> true;
    };
  }
}
