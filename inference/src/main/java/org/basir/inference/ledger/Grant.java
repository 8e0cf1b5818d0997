package org.basir.inference.ledger;

import java.time.Instant;

/// Units that are kept for a call, in its scope and all above.
///
/// @param units from the least to the most that was asked for
/// @param at when it was made; decides to which window the usage belongs
/// @param expiresAt from then on the units are free for others; settling still charges
/// @param settled whether the call of this key was made and paid before: don't make it again
public record Grant(
    ReservationId id,
    ScopePath scope,
    String model,
    long units,
    Instant at,
    Instant expiresAt,
    boolean settled)
    implements Reservation {}
