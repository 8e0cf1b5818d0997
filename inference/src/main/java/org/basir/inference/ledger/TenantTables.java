package org.basir.inference.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The tree of one tenant in the database, locked for one transaction.
final class TenantTables {

  private final Sql sql;
  private final ScopeTable scopes;
  private final TallyTable tallies;
  private final ReservationTable reservations;
  private final LedgerSettings settings;
  private final Instant now;

  private TenantTables(Sql sql, ScopePath tenant, LedgerSettings settings, Instant now) {
    this.sql = sql;
    this.scopes = new ScopeTable(sql);
    this.tallies = new TallyTable(sql);
    this.reservations = new ReservationTable(sql, tenant);
    this.settings = settings;
    this.now = now;
  }

  /// Waits for the lock. It comes in a statement of its own, because each statement sees what was
  /// committed before it began.
  ///
  /// @param clock is read once the lock is there, however long that takes
  static TenantTables locked(
      Sql sql, ScopePath tenant, LedgerSettings settings, InstantSource clock) throws SQLException {
    new ScopeTable(sql).lock(tenant);
    var tables = new TenantTables(sql, tenant, settings, clock.instant());
    tables.reservations.freeExpired(tables.now, tables.forgetAt());
    tables.reservations.forgetEnded(tables.now);
    return tables;
  }

  Reservation reserve(Ask ask) throws SQLException {
    var known = reservations.find(ask.key());
    if (known.isPresent()) {
      return Tenant.again(known.get().grant(), ask);
    }
    var path = scopes.path(ask.scope(), now);
    long left = path.stream().mapToLong(ScopeRow::available).min().orElseThrow();
    return left < ask.min()
        ? Blocking.denied(blocking(path, ask.min()))
        : grant(ask, Math.min(left, ask.want()), path);
  }

  Settlement settle(Grant grant, long units) throws SQLException {
    var known =
        reservations
            .find(grant.id())
            .orElseThrow(
                () -> new IllegalArgumentException("No reservation " + grant.id().value()));
    var settlement = Settlement.of(known.settled().orElse(units), known.grant().units());
    if (known.settled().isEmpty()) {
      charge(known, settlement);
    }
    return settlement;
  }

  void release(Grant grant) throws SQLException {
    if (reservations.free(grant, forgetAt())) {
      tallies.add(grant, -grant.units(), 0);
    }
  }

  Snapshot snapshot(ScopePath scope) throws SQLException {
    return scopes.path(scope, now).getLast().snapshot();
  }

  void limit(ScopePath scope, Limit limit) throws SQLException {
    scopes.limit(scope, limit);
  }

  void forget(ScopePath scope) throws SQLException {
    scopes.forget(scope);
  }

  private Grant grant(Ask ask, long units, List<ScopeRow> path) throws SQLException {
    var id = ReservationId.next();
    var expiry = now.plus(settings.lease());
    var grant = new Grant(id, ask.scope(), ask.model(), units, now, expiry, false);
    scopes.add(ask.scope().fromTenant());
    tallies.dropLongOver(ask.scope(), now);
    reservations.add(grant, ask.key());
    tallies.open(grant, path);
    return grant;
  }

  private void charge(ReservationRow known, Settlement settlement) throws SQLException {
    var grant = known.grant();
    reservations.settle(grant, settlement.units(), forgetAt());
    tallies.add(grant, known.isOpen() ? -grant.units() : 0, settlement.units());
    scopes.overrun(grant.scope(), settlement.overrun());
  }

  private List<Blocking> blocking(List<ScopeRow> path, long min) throws SQLException {
    var blocking = new ArrayList<Blocking>();
    for (var scope : path) {
      if (scope.available() < min) {
        blocking.add(scope.blocking(sql, min, now));
      }
    }
    return blocking;
  }

  private Instant forgetAt() {
    return now.plus(settings.memory());
  }
}
