package org.basir.inference.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tree of one tenant in the database, locked for one transaction.
final class TenantTables {

  private final Sql sql;
  private final ScopePath tenant;
  private final LedgerSettings settings;
  private final Instant now;

  private TenantTables(Sql sql, ScopePath tenant, LedgerSettings settings, Instant now) {
    this.sql = sql;
    this.tenant = tenant;
    this.settings = settings;
    this.now = now;
  }

  /// Waits for the lock. It comes in a statement of its own, because each statement sees what was
  /// committed before it began.
  ///
  /// @param clock is read once the lock is there, however long that takes
  static TenantTables locked(
      Sql sql, ScopePath tenant, LedgerSettings settings, InstantSource clock) throws SQLException {
    var lock = "select path from token_scope where path = ? for update";
    while (sql.query(lock, row -> row.getString("path"), tenant.toString()).isEmpty()) {
      insert(sql, List.of(tenant));
    }
    var tables = new TenantTables(sql, tenant, settings, clock.instant());
    tables.freeExpired();
    tables.forgetEnded();
    return tables;
  }

  Reservation reserve(Ask ask) throws SQLException {
    var known = ReservationRow.find(sql, tenant, ask.key());
    if (known.isPresent()) {
      return Tenant.again(known.get().grant(), ask);
    }
    var path = path(ask.scope());
    long left = path.stream().mapToLong(ScopeRow::available).min().orElseThrow();
    return left < ask.min()
        ? Blocking.denied(blocking(path, ask.min()))
        : grant(ask, Math.min(left, ask.want()), path);
  }

  Settlement settle(Grant grant, long units) throws SQLException {
    var known =
        ReservationRow.find(sql, tenant, grant.id())
            .orElseThrow(
                () -> new IllegalArgumentException("No reservation " + grant.id().value()));
    var settlement = Settlement.of(known.settled().orElse(units), known.grant().units());
    if (known.settled().isEmpty()) {
      charge(known, settlement);
    }
    return settlement;
  }

  void release(Grant grant) throws SQLException {
    int freed =
        sql.update(
            """
            update token_reservation set state = 'FREE', holds_key = false, forget_at = ?
            where tenant = ? and id = ? and state = 'OPEN'
            """,
            now.plus(settings.memory()),
            tenant.toString(),
            grant.id().value());
    if (freed > 0) {
      addToTallies(grant, -grant.units(), 0);
    }
  }

  Snapshot snapshot(ScopePath scope) throws SQLException {
    return ScopeRow.known(sql, List.of(scope), now).stream()
        .findFirst()
        .orElseGet(() -> ScopeRow.unknown(scope))
        .snapshot();
  }

  void limit(ScopePath scope, Limit limit) throws SQLException {
    insert(sql, List.of(scope));
    var window = limit.window();
    var kind =
        switch (window) {
          case Window.None none -> "NONE";
          case Window.Fixed fixed -> "FIXED";
          case Window.Sliding sliding -> "SLIDING";
        };
    long millis = window.end(Instant.EPOCH).map(Instant::toEpochMilli).orElse(0L);
    sql.update(
        """
        delete from token_tally using token_scope s
        where scope = s.path and s.path = ? and (s.window_kind <> ? or s.window_millis <> ?)
        """,
        scope.toString(),
        kind,
        millis);
    sql.update(
        """
        update token_scope set limit_units = ?, window_kind = ?, window_millis = ? where path = ?
        """,
        limit.units(),
        kind,
        millis,
        scope.toString());
  }

  void forget(ScopePath scope) throws SQLException {
    sql.update(
        "delete from token_scope where path = ? or starts_with(path, ?)",
        scope.toString(),
        scope + "/");
  }

  private List<ScopeRow> path(ScopePath scope) throws SQLException {
    var known =
        ScopeRow.known(sql, scope.fromTenant(), now).stream()
            .collect(Collectors.toMap(ScopeRow::path, Function.identity()));
    return scope.fromTenant().stream()
        .map(path -> known.getOrDefault(path, ScopeRow.unknown(path)))
        .toList();
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

  private Grant grant(Ask ask, long units, List<ScopeRow> path) throws SQLException {
    var grant =
        new Grant(
            ReservationId.next(),
            ask.scope(),
            ask.model(),
            units,
            now,
            now.plus(settings.lease()),
            false);
    insert(sql, ask.scope().fromTenant());
    dropTalliesLongOver(ask.scope());
    sql.update(
        """
        insert into token_reservation
        (id, tenant, key, holds_key, scope, model, units, made_at, expires_at, state)
        values (?, ?, ?, true, ?, ?, ?, ?, ?, 'OPEN')
        """,
        grant.id().value(),
        tenant.toString(),
        ask.key().value(),
        ask.scope().toString(),
        ask.model(),
        units,
        now,
        grant.expiresAt());
    for (var scope : path) {
      addToTally(scope, grant);
    }
    return grant;
  }

  private void addToTally(ScopeRow scope, Grant grant) throws SQLException {
    sql.update(
        """
        with tally as (
          insert into token_tally (scope, slot, reserved) values (?, ?, ?)
          on conflict (scope, slot) do update set reserved = token_tally.reserved + excluded.reserved
          returning id)
        insert into token_charge (reservation, tally) select ?, id from tally
        """,
        scope.path().toString(),
        scope.window().slot(now),
        grant.units(),
        grant.id().value());
  }

  /// A window's length after they stopped to count, for processes whose clocks are behind.
  private void dropTalliesLongOver(ScopePath scope) throws SQLException {
    sql.update(
        """
        delete from token_tally t using token_scope s
        where t.scope = s.path and s.path = any(?) and s.window_kind <> 'NONE'
          and t.slot <= ?::timestamptz - 2 * s.window_millis * interval '1 ms'
        """,
        scope.fromTenant().stream().map(ScopePath::toString).toList(),
        now);
  }

  private void charge(ReservationRow known, Settlement settlement) throws SQLException {
    var grant = known.grant();
    sql.update(
        """
        update token_reservation r
        set state = 'SETTLED', settled_units = ?, forget_at = ?,
            holds_key = not exists (
              select from token_reservation o
              where o.tenant = r.tenant and o.key = r.key and o.holds_key and o.id <> r.id)
        where id = ?
        """,
        settlement.units(),
        now.plus(settings.memory()),
        grant.id().value());
    addToTallies(grant, known.isOpen() ? -grant.units() : 0, settlement.units());
    sql.update(
        "update token_scope set overrun = overrun + ? where path = any(?)",
        settlement.overrun(),
        grant.scope().fromTenant().stream().map(ScopePath::toString).toList());
  }

  private void addToTallies(Grant grant, long reserved, long spent) throws SQLException {
    sql.update(
        """
        update token_tally t set reserved = t.reserved + ?, spent = t.spent + ?
        from token_charge c where c.tally = t.id and c.reservation = ?
        """,
        reserved,
        spent,
        grant.id().value());
  }

  private void freeExpired() throws SQLException {
    sql.update(
        """
        with expired as (
          update token_reservation set state = 'FREE', holds_key = false, forget_at = ?
          where tenant = ? and state = 'OPEN' and expires_at <= ?
          returning id, units),
        freed as (
          select c.tally, sum(e.units) units
          from expired e join token_charge c on c.reservation = e.id group by c.tally)
        update token_tally t set reserved = t.reserved - f.units from freed f where t.id = f.tally
        """,
        now.plus(settings.memory()),
        tenant.toString(),
        now);
  }

  private void forgetEnded() throws SQLException {
    sql.update(
        "delete from token_reservation where tenant = ? and state <> 'OPEN' and forget_at <= ?",
        tenant.toString(),
        now);
  }

  private static void insert(Sql sql, List<ScopePath> scopes) throws SQLException {
    sql.update(
        "insert into token_scope (path) select unnest(?::text[]) on conflict do nothing",
        scopes.stream().map(ScopePath::toString).toList());
  }
}
