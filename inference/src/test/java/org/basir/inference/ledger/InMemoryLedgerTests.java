package org.basir.inference.ledger;

import java.time.InstantSource;

class InMemoryLedgerTests extends LedgerContract {

  @Override
  BudgetLedger ledger(LedgerSettings settings, InstantSource clock) {
    return new InMemoryLedger(settings, clock);
  }
}
