package org.basir.inference.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The scopes in the database.
record ScopeTable(Sql sql) {

  /// Waits for the lock on a tenant's row, which is made if it isn't there.
  void lock(ScopePath tenant) throws SQLException {
    var lock = "select path from token_scope where path = ? for update";
    while (sql.query(lock, row -> row.getString("path"), tenant.toString()).isEmpty()) {
      add(List.of(tenant));
    }
  }

  void add(Collection<ScopePath> scopes) throws SQLException {
    sql.update(
        "insert into token_scope (path) select unnest(?::text[]) on conflict do nothing",
        scopes.stream().map(ScopePath::toString).toList());
  }

  /// All of a path, whether they are in the database or not.
  List<ScopeRow> path(ScopePath scope, Instant now) throws SQLException {
    var path = scope.fromTenant();
    var known =
        ScopeRow.known(sql, path, now).stream()
            .collect(Collectors.toMap(ScopeRow::path, Function.identity()));
    return path.stream().map(it -> known.getOrDefault(it, ScopeRow.unknown(it))).toList();
  }

  /// Sets a limit; with another window nothing is used any longer.
  void limit(ScopePath scope, Limit limit) throws SQLException {
    add(List.of(scope));
    var kind = ScopeRow.kind(limit.window());
    long millis = limit.window().end(Instant.EPOCH).map(Instant::toEpochMilli).orElse(0L);
    sql.update(
        """
        delete from token_tally t using token_scope s
        where t.scope = s.path and s.path = ? and (s.window_kind <> ? or s.window_millis <> ?)
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

  void overrun(ScopePath scope, long units) throws SQLException {
    sql.update(
        "update token_scope set overrun = overrun + ? where path = any(?)",
        units,
        scope.fromTenant().stream().map(ScopePath::toString).toList());
  }

  /// Drops a scope and all below, with their tallies.
  void forget(ScopePath scope) throws SQLException {
    sql.update(
        "delete from token_scope where path = ? or starts_with(path, ?)",
        scope.toString(),
        scope + "/");
  }
}
