package org.basir.inference.ledger;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcLedgerSoakTests extends LedgerSoakContract {

  private static LedgerDatabase database;

  @BeforeAll
  static void start() {
    database = new LedgerDatabase();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  BudgetLedger ledger(LedgerSettings settings, InstantSource clock) {
    return new JdbcLedger(database.dataSource(), settings, clock);
  }

  @Override
  int calls() {
    return 20;
  }

  @Override
  int operations() {
    return 400;
  }
}
