package org.basir.inference.ledger;

import java.time.Instant;
import java.util.Optional;

/// Nothing was reserved, anywhere on the path.
///
/// @param node the scope with the least left, the highest of equal ones
/// @param available what is left there, less than asked for; 0 if in debt
/// @param retryAt when windows and leases will have freed enough on the whole path, if nothing else
///   happens; empty if they never will
public record Denied(ScopePath node, long available, Optional<Instant> retryAt)
    implements Reservation {}
