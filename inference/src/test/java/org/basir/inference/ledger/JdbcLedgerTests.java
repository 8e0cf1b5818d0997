package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLedgerTests extends LedgerContract {

  @RegisterExtension private static final LedgerDatabase DATABASE = new LedgerDatabase();

  @Override
  BudgetLedger ledger(LedgerSettings settings, InstantSource clock) {
    return new JdbcLedger(DATABASE.dataSource(), settings, clock);
  }

  @Test
  void keepsEverythingForTheNextProcess() {
    ledger.limit(tenant, Limit.of(1_000));
    var grant = granted(ask(tenant, 400));

    ledger = ledger(settings, clock);

    assertThat(ledger.settle(grant, usage(250)).units()).isEqualTo(250);
    assertThat(ledger.snapshot(tenant).available()).isEqualTo(750);
  }

  @Test
  void dropsWhatLeftASlidingWindowLongAgo() throws SQLException {
    ledger.limit(tenant, new Limit(1_000, Window.sliding(Duration.ofMinutes(1))));
    for (int i = 0; i < 20; i++) {
      ledger.settle(granted(ask(tenant, 10)), usage(10));
      clock.advance(Duration.ofSeconds(30));
    }

    assertThat(rows("token_tally where starts_with(scope, ?)"))
        .as("those of two windows")
        .isLessThanOrEqualTo(5);
    holds(tenant, 10, 0);
  }

  @Test
  void forgetsAllOfATenant() throws SQLException {
    ledger = ledger(settings.withMemory(Duration.ZERO), clock);
    ledger.settle(granted(ask(tenant.child("job").child("request"), 10)), usage(10));
    ledger.forget(tenant);

    assertThat(ledger.snapshot(tenant)).isEqualTo(Snapshot.unknown(tenant));
    assertThat(rows("token_tally where starts_with(scope, ?)")).isZero();
    assertThat(rows("token_reservation where tenant = ?")).isZero();
    assertThat(rows("token_scope where starts_with(path, ?) and path like '%/%'")).isZero();
  }

  @Test
  @DisplayName("6.2: an operation that breaks off anywhere changes nothing")
  void changesNothingIfItBreaksOff() {
    var grant = granted(ask(tenant.child("job"), 400));
    var failures = 0;
    for (int statements = 0; statements < 50; statements++) {
      var broken = new BreakingDatabase(DATABASE.dataSource());
      broken.breakAfterStatements(statements);
      var breaking = new JdbcLedger(broken.dataSource(), settings, clock);
      if (succeeds(() -> breaking.settle(grant, usage(250)))) {
        break;
      }
      failures++;
      assertThat(succeeds(() -> breaking.reserve(ask(tenant.child("job"), 100)))).isFalse();
      assertThat(broken.open()).isZero();
      holds(tenant, 0, 400);
      holds(tenant.child("job"), 0, 400);
    }

    assertThat(failures).isBetween(5, 49);
    holds(tenant, 250, 0);
  }

  @Test
  @DisplayName("6.2 (3): asking again is safe where it isn't known whether it happened")
  void isAskedAgainAfterALostAnswer() {
    var broken = new BreakingDatabase(DATABASE.dataSource());
    broken.breakAfterCommit();
    var breaking = new JdbcLedger(broken.dataSource(), settings, clock);
    var ask = ask(tenant, 400);
    assertThat(succeeds(() -> breaking.reserve(ask))).isFalse();
    var grant = granted(ask);
    holds(tenant, 0, 400);

    assertThat(succeeds(() -> breaking.settle(grant, usage(250)))).isFalse();

    assertThat(ledger.settle(grant, usage(250)).units()).isEqualTo(250);
    holds(tenant, 250, 0);
  }

  private static boolean succeeds(Runnable operation) {
    try {
      operation.run();
      return true;
    } catch (LedgerUnavailable broken) {
      return false;
    }
  }

  @Test
  void saysThatTheDatabaseIsGone() {
    var gone = new LedgerDatabase();
    var ledger = new JdbcLedger(gone.dataSource(), clock);
    gone.close();

    assertThatThrownBy(() -> ledger.snapshot(tenant)).isInstanceOf(LedgerUnavailable.class);
  }

  private long rows(String condition) throws SQLException {
    try (var connection = DATABASE.dataSource().getConnection()) {
      List<Long> counts =
          new Sql(connection)
              .query("select count(*) from " + condition, row -> row.getLong(1), tenant.toString());
      return counts.getFirst();
    }
  }
}
