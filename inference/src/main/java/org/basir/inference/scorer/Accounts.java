package org.basir.inference.scorer;

import java.util.Comparator;
import java.util.Optional;
import org.basir.inference.degradation.BudgetExhausted;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Snapshot;

/// What the ledger says of a job.
record Accounts(BudgetLedger ledger, ScopePath job) {

  /// Units used, in all runs of the job.
  long spent() {
    return ledger.snapshot(job).spent();
  }

  /// Units that can still be used, by the job's limit and all above.
  long left() {
    return tightest().available();
  }

  /// Why what is left isn't enough.
  BudgetExhausted exhausted() {
    var scope = tightest();
    return BudgetExhausted.of(
        new Denied(scope.scope(), scope.available(), Optional.empty()), scope);
  }

  private Snapshot tightest() {
    return job.fromTenant().stream()
        .map(ledger::snapshot)
        .min(Comparator.comparingLong(Snapshot::available))
        .orElseThrow();
  }
}
