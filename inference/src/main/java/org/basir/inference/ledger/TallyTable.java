package org.basir.inference.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What scopes have used, by the slots of their windows, in the database.
record TallyTable(Sql sql) {

  /// Counts a grant in each scope of its path.
  void open(Grant grant, List<ScopeRow> path) throws SQLException {
    for (var scope : path) {
      open(grant, scope);
    }
  }

  private void open(Grant grant, ScopeRow scope) throws SQLException {
    sql.update(
        """
        with tally as (
          insert into token_tally (scope, slot, reserved) values (?, ?, ?)
          on conflict (scope, slot) do update set reserved = token_tally.reserved + excluded.reserved
          returning id)
        insert into token_charge (reservation, tally) select ?, id from tally
        """,
        scope.path().toString(),
        scope.window().slot(grant.at()),
        grant.units(),
        grant.id().value());
  }

  /// Adds to all tallies where a grant counts.
  void add(Grant grant, long reserved, long spent) throws SQLException {
    sql.update(
        """
        update token_tally t set reserved = t.reserved + ?, spent = t.spent + ?
        from token_charge c where c.tally = t.id and c.reservation = ?
        """,
        reserved,
        spent,
        grant.id().value());
  }

  /// Drops those of a path a window's length after they stopped to count: clocks of other processes
  /// may be behind.
  void dropLongOver(ScopePath scope, Instant now) throws SQLException {
    sql.update(
        """
        delete from token_tally t using token_scope s
        where t.scope = s.path and s.path = any(?) and s.window_kind <> 'NONE'
          and t.slot <= ?::timestamptz - 2 * s.window_millis * interval '1 ms'
        """,
        scope.fromTenant().stream().map(ScopePath::toString).toList(),
        now);
  }
}
