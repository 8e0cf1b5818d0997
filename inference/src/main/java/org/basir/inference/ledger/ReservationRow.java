package org.basir.inference.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// A reservation in the database.
///
/// @param settled units that were charged
record ReservationRow(Grant grant, boolean isOpen, Optional<Long> settled) {

  private static final String COLUMNS =
      "select id, scope, model, units, made_at, expires_at, state, settled_units"
          + " from token_reservation where tenant = ?";

  static Optional<ReservationRow> find(Sql sql, ScopePath tenant, IdempotencyKey key)
      throws SQLException {
    return sql
        .query(
            COLUMNS + " and key = ? and holds_key",
            ReservationRow::read,
            tenant.toString(),
            key.value())
        .stream()
        .findFirst();
  }

  static Optional<ReservationRow> find(Sql sql, ScopePath tenant, ReservationId id)
      throws SQLException {
    return sql
        .query(COLUMNS + " and id = ?", ReservationRow::read, tenant.toString(), id.value())
        .stream()
        .findFirst();
  }

  private static ReservationRow read(ResultSet row) throws SQLException {
    var state = row.getString("state");
    long settled = row.getLong("settled_units");
    var units = row.wasNull() ? Optional.<Long>empty() : Optional.of(settled);
    return new ReservationRow(
        new Grant(
            new ReservationId(row.getObject("id", UUID.class)),
            ScopePath.parse(row.getString("scope")),
            row.getString("model"),
            row.getLong("units"),
            Sql.instant(row, "made_at"),
            Sql.instant(row, "expires_at"),
            units.isPresent()),
        state.equals("OPEN"),
        units);
  }
}
