package org.basir.inference.ledger;

/// The most that a scope may use.
///
/// @param units weighted tokens ([TokenWeights]), from 0 to 10^15
public record Limit(long units, Window window) {

  static final long MOST_UNITS = 1_000_000_000_000_000L;

  public Limit {
    if (units < 0 || units > MOST_UNITS) {
      throw new IllegalArgumentException("A limit has 0 to 10^15 units, not " + units);
    }
  }

  /// For ever.
  public static Limit of(long units) {
    return new Limit(units, Window.none());
  }
}
