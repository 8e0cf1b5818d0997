package org.basir.inference.ledger;

import java.time.InstantSource;

class InMemoryLedgerSoakTests extends LedgerSoakContract {

  @Override
  BudgetLedger ledger(LedgerSettings settings, InstantSource clock) {
    return new InMemoryLedger(settings, clock);
  }

  @Override
  int calls() {
    return 300;
  }

  @Override
  int operations() {
    return 4_000;
  }
}
