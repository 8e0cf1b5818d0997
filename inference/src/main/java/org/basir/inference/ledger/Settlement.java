package org.basir.inference.ledger;

/// What a call was charged.
///
/// @param units weighted tokens
/// @param overrun those above the grant; all of them are charged
public record Settlement(long units, long overrun) {

  static Settlement of(long units, long granted) {
    return new Settlement(units, Math.max(0, units - granted));
  }
}
