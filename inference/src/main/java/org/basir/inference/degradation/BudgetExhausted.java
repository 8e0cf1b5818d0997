package org.basir.inference.degradation;

import java.time.Instant;
import java.util.Optional;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Snapshot;

/// Why a call was refused.
///
/// @param scope the one with the least left
/// @param limit units, in its window
/// @param spent units of it, those reserved included
/// @param retryAt when there may be enough; empty if there never will
public record BudgetExhausted(ScopePath scope, long limit, long spent, Optional<Instant> retryAt) {

  /// The reason of a denial.
  ///
  /// @param node of the scope that denied
  public static BudgetExhausted of(Denied denied, Snapshot node) {
    if (!denied.node().equals(node.scope())) {
      throw new IllegalArgumentException(node.scope() + " didn't deny, but " + denied.node());
    }
    return new BudgetExhausted(
        denied.node(),
        node.limit().map(Limit::units).orElse(Long.MAX_VALUE),
        node.spent() + node.reserved(),
        denied.retryAt());
  }

  /// As in `BUDGET_EXHAUSTED acme/job: 900 of 1000 used, retry at 2026-02-01T12:00:00Z`.
  public String text() {
    return "BUDGET_EXHAUSTED %s: %d of %d used, %s"
        .formatted(scope, spent, limit, retryAt.map(at -> "retry at " + at).orElse("for good"));
  }
}
