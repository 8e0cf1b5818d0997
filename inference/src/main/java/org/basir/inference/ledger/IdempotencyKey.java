package org.basir.inference.ledger;

/// Names a call within its tenant, so that asking again is known to be the same call.
///
/// @param value 1 to 200 characters
public record IdempotencyKey(String value) {

  public IdempotencyKey {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("A key has 1 to 200 characters: '" + value + "'");
    }
  }
}
