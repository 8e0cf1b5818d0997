package org.basir.inference.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scope in the database, with what is used in its window now.
record ScopeRow(
    ScopePath path, Optional<Limit> limit, Window window, long spent, long reserved, long overrun) {

  private static final String COUNTS =
      "(s.window_kind = 'NONE' or t.slot > ?::timestamptz - s.window_millis * interval '1 ms')";

  static ScopeRow unknown(ScopePath path) {
    return new ScopeRow(path, Optional.empty(), Window.none(), 0, 0, 0);
  }

  /// Those of the path that are known.
  static List<ScopeRow> known(Sql sql, List<ScopePath> path, Instant now) throws SQLException {
    return sql.query(
        """
        select s.path, s.limit_units, s.window_kind, s.window_millis, s.overrun,
               coalesce(sum(t.spent), 0) spent, coalesce(sum(t.reserved), 0) reserved
        from token_scope s left join token_tally t on t.scope = s.path and %s
        where s.path = any(?)
        group by s.path
        """
            .formatted(COUNTS),
        ScopeRow::read,
        now,
        path.stream().map(ScopePath::toString).toList());
  }

  /// What is left; below 0 in debt.
  long available() {
    return limit.map(it -> it.units() - spent - reserved).orElse(Long.MAX_VALUE);
  }

  Snapshot snapshot() {
    return new Snapshot(path, limit, spent, reserved, overrun);
  }

  /// With less than the least that is asked for.
  Blocking blocking(Sql sql, long min, Instant now) throws SQLException {
    var freeings = new ArrayList<Freeing>();
    for (var slot : slots(sql, now)) {
      window.end(slot.at()).ifPresent(end -> freeings.add(new Freeing(end, slot.units())));
    }
    freeings.addAll(leases(sql, now));
    return new Blocking(path, available(), Freeing.of(min - available(), freeings));
  }

  private List<Freeing> slots(Sql sql, Instant now) throws SQLException {
    return sql.query(
        """
        select t.slot, t.spent
        from token_tally t join token_scope s on s.path = t.scope
        where s.path = ? and %s
        """
            .formatted(COUNTS),
        row -> new Freeing(Sql.instant(row, "slot"), row.getLong("spent")),
        path.toString(),
        now);
  }

  private List<Freeing> leases(Sql sql, Instant now) throws SQLException {
    return sql.query(
        """
        select r.expires_at, r.units, t.slot
        from token_tally t
        join token_scope s on s.path = t.scope
        join token_charge c on c.tally = t.id
        join token_reservation r on r.id = c.reservation and r.state = 'OPEN'
        where s.path = ? and %s
        """
            .formatted(COUNTS),
        row -> {
          var expiry = Sql.instant(row, "expires_at");
          var end = window.end(Sql.instant(row, "slot")).filter(it -> it.isBefore(expiry));
          return new Freeing(end.orElse(expiry), row.getLong("units"));
        },
        path.toString(),
        now);
  }

  private static ScopeRow read(ResultSet row) throws SQLException {
    var window = window(row.getString("window_kind"), row.getLong("window_millis"));
    long units = row.getLong("limit_units");
    var limit = row.wasNull() ? Optional.<Limit>empty() : Optional.of(new Limit(units, window));
    return new ScopeRow(
        ScopePath.parse(row.getString("path")),
        limit,
        window,
        row.getLong("spent"),
        row.getLong("reserved"),
        row.getLong("overrun"));
  }

  static String kind(Window window) {
    return switch (window) {
      case Window.None none -> "NONE";
      case Window.Fixed fixed -> "FIXED";
      case Window.Sliding sliding -> "SLIDING";
    };
  }

  private static Window window(String kind, long millis) {
    return switch (kind) {
      case "NONE" -> Window.none();
      case "FIXED" -> Window.fixed(Duration.ofMillis(millis));
      case "SLIDING" -> Window.sliding(Duration.ofMillis(millis));
      default -> throw new IllegalStateException("No window: " + kind);
    };
  }
}
