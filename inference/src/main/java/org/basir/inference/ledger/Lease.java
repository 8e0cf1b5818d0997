package org.basir.inference.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A reservation in memory, from its grant on.
final class Lease {

  private final Ask ask;
  private final Grant grant;
  private final List<Charge> charges;
  private State state = State.OPEN;
  private Instant forgetAt = Instant.MAX;
  private Settlement settlement = new Settlement(0, 0);

  private enum State {
    OPEN,
    /// Released, or not settled in time.
    FREE,
    SETTLED
  }

  /// What a reservation adds to one scope of its path.
  record Charge(Node node, Meter.Share share) {}

  Lease(Ask ask, Grant grant, List<Charge> charges) {
    this.ask = ask;
    this.grant = grant;
    this.charges = charges;
    charges.forEach(charge -> charge.share().add(grant.units(), 0));
  }

  IdempotencyKey key() {
    return ask.key();
  }

  Grant grant() {
    return new Grant(
        grant.id(),
        grant.scope(),
        grant.model(),
        grant.units(),
        grant.at(),
        grant.expiresAt(),
        isSettled());
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isSettled() {
    return state == State.SETTLED;
  }

  Instant expiresAt() {
    return grant.expiresAt();
  }

  boolean isForgotten(Instant now) {
    return !forgetAt.isAfter(now);
  }

  void free(Instant until) {
    if (isOpen()) {
      end(State.FREE, until);
      charges.forEach(charge -> charge.share().add(-grant.units(), 0));
    }
  }

  Settlement settle(long units, Instant until) {
    if (!isSettled()) {
      long unused = isOpen() ? grant.units() : 0;
      end(State.SETTLED, until);
      settlement = Settlement.of(units, grant.units());
      charges.forEach(charge -> charge.share().add(-unused, units));
      charges.forEach(charge -> charge.node().overrun(settlement.overrun()));
    }
    return settlement;
  }

  /// When its units will be free on a scope, if they count there.
  Stream<Freeing> freeing(Meter meter) {
    return charges.stream()
        .map(Charge::share)
        .filter(share -> share.isOf(meter))
        .map(share -> new Freeing(earlier(share.end()), grant.units()));
  }

  private Instant earlier(Optional<Instant> end) {
    return end.filter(it -> it.isBefore(grant.expiresAt())).orElse(grant.expiresAt());
  }

  private void end(State ended, Instant until) {
    state = ended;
    forgetAt = until;
  }
}
