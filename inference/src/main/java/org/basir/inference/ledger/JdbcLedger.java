package org.basir.inference.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.basir.inference.llm.TokenUsage;

/// A ledger in PostgreSQL, which several processes share and which outlives them.
///
/// Every operation is one short transaction that begins by locking the row of its tenant, so that
/// no two can wait for each other; nothing is locked while a call is made. All of them throw
/// [LedgerUnavailable] if the database fails. The processes' clocks should agree to well within the
/// lease and the windows.
public final class JdbcLedger implements BudgetLedger {

  private final DataSource database;
  private final LedgerSettings settings;
  private final InstantSource clock;

  @FunctionalInterface
  private interface Operation<T> {
    T on(TenantTables tenant) throws SQLException;
  }

  /// Uses the tables `token_*` on the search path of the connections.
  ///
  /// @param clock is read to the microsecond
  public JdbcLedger(DataSource database, LedgerSettings settings, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /// A ledger with [LedgerSettings#usual()].
  public JdbcLedger(DataSource database, InstantSource clock) {
    this(database, LedgerSettings.usual(), clock);
  }

  @Override
  public Reservation reserve(Ask ask) {
    return transaction(ask.scope(), tenant -> tenant.reserve(ask));
  }

  @Override
  public Settlement settle(Grant grant, TokenUsage usage) {
    long units = settings.weights().of(grant.model()).units(usage);
    return transaction(grant.scope(), tenant -> tenant.settle(grant, units));
  }

  @Override
  public void release(Grant grant) {
    transaction(
        grant.scope(),
        tenant -> {
          tenant.release(grant);
          return grant;
        });
  }

  @Override
  public Snapshot snapshot(ScopePath scope) {
    return transaction(scope, tenant -> tenant.snapshot(scope));
  }

  @Override
  public void limit(ScopePath scope, Limit limit) {
    transaction(
        scope,
        tenant -> {
          tenant.limit(scope, limit);
          return limit;
        });
  }

  @Override
  public void forget(ScopePath scope) {
    transaction(
        scope,
        tenant -> {
          tenant.forget(scope);
          return scope;
        });
  }

  private <T> T transaction(ScopePath scope, Operation<T> operation) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return committed(connection, scope, operation);
    } catch (SQLException failure) {
      throw new LedgerUnavailable(failure);
    }
  }

  private <T> T committed(Connection connection, ScopePath scope, Operation<T> operation)
      throws SQLException {
    boolean done = false;
    try {
      var tables = TenantTables.locked(new Sql(connection), scope.tenant(), settings, this::now);
      var result = operation.on(tables);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
