package org.basir.inference.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The reservations of a tenant in the database: open ones, and ended ones for as long as they are
/// remembered.
record ReservationTable(Sql sql, ScopePath tenant) {

  private static final String FIND =
      "select id, scope, model, units, made_at, expires_at, state, settled_units"
          + " from token_reservation where tenant = ? and ";

  Optional<ReservationRow> find(IdempotencyKey key) throws SQLException {
    return find("key = ? and holds_key", key.value());
  }

  Optional<ReservationRow> find(ReservationId id) throws SQLException {
    return find("id = ?", id.value());
  }

  void add(Grant grant, IdempotencyKey key) throws SQLException {
    sql.update(
        """
        insert into token_reservation
        (id, tenant, key, holds_key, scope, model, units, made_at, expires_at, state)
        values (?, ?, ?, true, ?, ?, ?, ?, ?, 'OPEN')
        """,
        grant.id().value(),
        tenant.toString(),
        key.value(),
        grant.scope().toString(),
        grant.model(),
        grant.units(),
        grant.at(),
        grant.expiresAt());
  }

  /// One that was free may find its key taken by a newer one.
  void settle(Grant grant, long units, Instant forgetAt) throws SQLException {
    sql.update(
        """
        update token_reservation r
        set state = 'SETTLED', settled_units = ?, forget_at = ?,
            holds_key = not exists (
              select from token_reservation o
              where o.tenant = r.tenant and o.key = r.key and o.holds_key and o.id <> r.id)
        where id = ?
        """,
        units,
        forgetAt,
        grant.id().value());
  }

  /// Whether it was open.
  boolean free(Grant grant, Instant forgetAt) throws SQLException {
    int freed =
        sql.update(
            """
            update token_reservation set state = 'FREE', holds_key = false, forget_at = ?
            where tenant = ? and id = ? and state = 'OPEN'
            """,
            forgetAt,
            tenant.toString(),
            grant.id().value());
    return freed > 0;
  }

  /// Frees those that were not settled in time, with what they reserved.
  void freeExpired(Instant now, Instant forgetAt) throws SQLException {
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
        forgetAt,
        tenant.toString(),
        now);
  }

  void forgetEnded(Instant now) throws SQLException {
    sql.update(
        "delete from token_reservation where tenant = ? and state <> 'OPEN' and forget_at <= ?",
        tenant.toString(),
        now);
  }

  private Optional<ReservationRow> find(String condition, Object value) throws SQLException {
    return sql.query(FIND + condition, ReservationRow::read, tenant.toString(), value).stream()
        .findFirst();
  }
}
