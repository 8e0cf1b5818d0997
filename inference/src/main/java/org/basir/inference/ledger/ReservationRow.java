package org.basir.inference.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// A reservation in the database.
///
/// @param settled units that were charged
record ReservationRow(Grant grant, boolean isOpen, Optional<Long> settled) {

  static ReservationRow read(ResultSet row) throws SQLException {
    var settled = Optional.ofNullable(row.getObject("settled_units", Long.class));
    var grant =
        new Grant(
            new ReservationId(row.getObject("id", UUID.class)),
            ScopePath.parse(row.getString("scope")),
            row.getString("model"),
            row.getLong("units"),
            Sql.instant(row, "made_at"),
            Sql.instant(row, "expires_at"),
            settled.isPresent());
    return new ReservationRow(grant, row.getString("state").equals("OPEN"), settled);
  }
}
