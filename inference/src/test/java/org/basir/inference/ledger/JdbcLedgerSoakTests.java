package org.basir.inference.ledger;

import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLedgerSoakTests extends LedgerSoakContract {

  @RegisterExtension private static final LedgerDatabase DATABASE = new LedgerDatabase();

  @Override
  BudgetLedger ledger(LedgerSettings settings, InstantSource clock) {
    return new JdbcLedger(DATABASE.dataSource(), settings, clock);
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
