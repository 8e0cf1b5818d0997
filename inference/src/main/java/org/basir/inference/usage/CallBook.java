package org.basir.inference.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.ledger.ScopePath;

/// Keeps the figures of every scope in memory, of a scope with those of all below. Safe for use by
/// several threads.
public final class CallBook implements CallListener {

  private final Map<ScopePath, ScopeFigures> byScope = new HashMap<>();

  @Override
  public synchronized void ended(CallRecord call) {
    for (var scope : call.scope().fromTenant()) {
      byScope.computeIfAbsent(scope, _ -> new ScopeFigures()).add(call);
    }
  }

  /// The figures as they are now; empty ones of a scope without calls.
  public synchronized ScopeFigures figures(ScopePath scope) {
    var copy = new ScopeFigures();
    Optional.ofNullable(byScope.get(scope)).ifPresent(copy::merge);
    return copy;
  }

  /// Drops a scope and all below; they stay counted above.
  public synchronized void forget(ScopePath scope) {
    byScope.keySet().removeIf(scope::contains);
  }
}
