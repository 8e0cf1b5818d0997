package org.basir.inference.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tree of one tenant in memory; every operation is one turn of its lock.
final class Tenant {

  private final LedgerSettings settings;
  private final Map<ScopePath, Node> nodes = new HashMap<>();
  private final Leases leases;
  // never goes back, even where the clock does
  private Instant now = Instant.MIN;

  Tenant(LedgerSettings settings) {
    this.settings = settings;
    this.leases = new Leases(settings.memory());
  }

  synchronized Reservation reserve(Ask ask, Instant time) {
    advance(time);
    var known = leases.find(ask.key());
    if (known.isPresent()) {
      return again(known.get().grant(), ask);
    }
    var path = ask.scope().fromTenant().stream().map(this::node).toList();
    long left = path.stream().mapToLong(node -> node.available(now)).min().orElseThrow();
    return left < ask.min()
        ? Blocking.denied(blocking(path, ask.min()))
        : grant(ask, Math.min(left, ask.want()), path);
  }

  synchronized Settlement settle(Grant grant, long units, Instant time) {
    advance(time);
    return leases.settle(find(grant), units, now);
  }

  synchronized void release(Grant grant, Instant time) {
    advance(time);
    leases.find(grant.id()).ifPresent(lease -> leases.free(lease, now));
  }

  synchronized Snapshot snapshot(ScopePath scope, Instant time) {
    advance(time);
    return node(scope).snapshot(now);
  }

  synchronized void limit(ScopePath scope, Limit limit) {
    nodes.computeIfAbsent(scope, Node::new).limit(limit);
  }

  synchronized void forget(ScopePath scope) {
    nodes.keySet().removeIf(scope::contains);
  }

  static Grant again(Grant grant, Ask ask) {
    if (!grant.scope().equals(ask.scope())) {
      throw new IllegalArgumentException(
          "Key %s was used for %s before".formatted(ask.key().value(), grant.scope()));
    }
    return grant;
  }

  private void advance(Instant time) {
    now = time.isAfter(now) ? time : now;
    leases.advance(now);
  }

  /// Scopes are kept from their first grant or limit on: what is only asked about leaves no trace.
  private Node node(ScopePath scope) {
    return Optional.ofNullable(nodes.get(scope)).orElseGet(() -> new Node(scope));
  }

  private Grant grant(Ask ask, long units, List<Node> path) {
    var charges = new ArrayList<Lease.Charge>();
    for (var node : path) {
      nodes.putIfAbsent(node.scope(), node);
      charges.add(new Lease.Charge(node, node.meter().open(now)));
    }
    var grant =
        new Grant(
            ReservationId.next(),
            ask.scope(),
            ask.model(),
            units,
            now,
            now.plus(settings.lease()),
            false);
    leases.add(new Lease(ask, grant, charges));
    return grant;
  }

  private List<Blocking> blocking(List<Node> path, long min) {
    return path.stream()
        .filter(node -> node.available(now) < min)
        .map(node -> new Blocking(node.scope(), node.available(now), retryAt(node, min)))
        .toList();
  }

  private Optional<Instant> retryAt(Node node, long min) {
    var freeings = new ArrayList<>(node.meter().freeings().toList());
    leases.open().flatMap(lease -> lease.freeing(node.meter())).forEach(freeings::add);
    return Freeing.of(min - node.available(now), freeings);
  }

  private Lease find(Grant grant) {
    return leases
        .find(grant.id())
        .orElseThrow(() -> new IllegalArgumentException("No reservation " + grant.id().value()));
  }
}
