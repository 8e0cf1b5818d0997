package org.basir.inference.ledger;

import java.util.UUID;

/// Names a reservation.
public record ReservationId(UUID value) {

  static ReservationId next() {
    return new ReservationId(UUID.randomUUID());
  }
}
