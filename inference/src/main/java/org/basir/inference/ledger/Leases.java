package org.basir.inference.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// The reservations of a tenant: open ones, and ended ones for as long as they are remembered.
final class Leases {

  private final Duration memory;
  private final Map<ReservationId, Lease> byId = new HashMap<>();
  // open and settled ones: a key that was freed is a new call
  private final Map<IdempotencyKey, Lease> byKey = new HashMap<>();
  // in the order of their grants, which is that of their ends: all are as long
  private final SequencedSet<Lease> open = new LinkedHashSet<>();
  // in the order of their ends; one that ends twice is in here twice
  private final Deque<Lease> ended = new ArrayDeque<>();

  Leases(Duration memory) {
    this.memory = memory;
  }

  Optional<Lease> find(IdempotencyKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<Lease> find(ReservationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Stream<Lease> open() {
    return open.stream();
  }

  void add(Lease lease) {
    byId.put(lease.grant().id(), lease);
    byKey.put(lease.key(), lease);
    open.add(lease);
  }

  void free(Lease lease, Instant now) {
    if (lease.isOpen()) {
      lease.free(now.plus(memory));
      byKey.remove(lease.key(), lease);
      end(lease);
    }
  }

  Settlement settle(Lease lease, long units, Instant now) {
    if (!lease.isSettled()) {
      byKey.putIfAbsent(lease.key(), lease);
      end(lease);
    }
    return lease.settle(units, now.plus(memory));
  }

  /// Frees what is not settled in time and forgets what ended long ago.
  void advance(Instant now) {
    while (!open.isEmpty() && !open.getFirst().expiresAt().isAfter(now)) {
      free(open.getFirst(), now);
    }
    while (!ended.isEmpty() && ended.getFirst().isForgotten(now)) {
      forget(ended.removeFirst());
    }
  }

  private void end(Lease lease) {
    open.remove(lease);
    ended.add(lease);
  }

  private void forget(Lease lease) {
    byId.remove(lease.grant().id());
    byKey.remove(lease.key(), lease);
  }
}
