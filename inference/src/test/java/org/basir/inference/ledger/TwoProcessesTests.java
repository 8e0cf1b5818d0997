package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two JVMs with one database.
@Timeout(180)
class TwoProcessesTests {

  private static LedgerDatabase database;
  private static LedgerProcess one;
  private static LedgerProcess two;
  private static BudgetLedger ledger;

  private final ScopePath tenant = ScopePath.of("tenant-" + UUID.randomUUID());

  @BeforeAll
  static void start() throws IOException {
    database = new LedgerDatabase();
    ledger = new JdbcLedger(database.dataSource(), InstantSource.system());
    one = LedgerProcess.start(database.settings());
    two = LedgerProcess.start(database.settings());
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    database.close();
  }

  private void order(String what) {
    one.order(what, tenant);
    two.order(what, tenant);
  }

  @Test
  @DisplayName("6.2: two processes of 16 threads reserve 400 of 10,000 exactly 25 times")
  void shareALimit() throws IOException {
    ledger.limit(tenant, Limit.of(10_000));

    order("grants");

    long grants = Long.parseLong(one.answer("grants")) + Long.parseLong(two.answer("grants"));
    assertThat(grants).isEqualTo(25);
    assertThat(ledger.snapshot(tenant).reserved()).isEqualTo(10_000);
  }

  @Test
  @DisplayName("6.2: what two processes settle adds up and stays within the limit")
  void neverOverspendTogether() throws IOException {
    ledger.limit(tenant, Limit.of(12_000));

    order("calls");

    long settled = Long.parseLong(one.answer("calls")) + Long.parseLong(two.answer("calls"));
    var snapshot = ledger.snapshot(tenant);
    assertThat(snapshot.spent()).isEqualTo(settled).isBetween(11_000L, 12_000L);
    assertThat(snapshot.reserved()).isZero();
  }

  @Test
  @DisplayName("6.2 (3): the same key from two processes gives one reservation")
  void reserveOnceForAKey() throws IOException {
    order("once");

    assertThat(one.answer("once")).isEqualTo(two.answer("once")).hasSize(36);
    assertThat(ledger.snapshot(tenant).reserved()).isEqualTo(400);
  }

  @Test
  @DisplayName("6.2 (4): what a killed process had reserved is free after its lease")
  void freeWhatAKilledProcessReserved() throws IOException {
    try (var killed = LedgerProcess.start(database.settings())) {
      killed.order("grants", tenant);
      killed.answer("grants");
      killed.kill();
    }
    assertThat(ledger.snapshot(tenant).reserved()).isEqualTo(6_400);

    var later =
        new JdbcLedger(
            database.dataSource(),
            () -> InstantSource.system().instant().plus(Duration.ofHours(1)));

    assertThat(later.snapshot(tenant).reserved()).isZero();
  }
}
