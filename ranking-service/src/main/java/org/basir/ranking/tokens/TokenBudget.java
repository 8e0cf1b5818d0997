package org.basir.ranking.tokens;

import org.basir.inference.ledger.Limit;
import org.basir.inference.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/// What a tenant, job or request may use and did use, in weighted tokens.
///
/// @param scope such as `tenant/job`
/// @param limit null if only those above limit it
/// @param window how long the limit counts; null without a limit
/// @param spent in the window that now counts
/// @param reserved by calls that are being made
/// @param left by its own limit; null without one
/// @param overrun used above what was granted, in all windows
public record TokenBudget(
    String scope,
    @Nullable Long limit,
    @Nullable String window,
    long spent,
    long reserved,
    @Nullable Long left,
    long overrun) {

  public static TokenBudget of(Snapshot snapshot) {
    var limit = snapshot.limit();
    return new TokenBudget(
        snapshot.scope().toString(),
        limit.map(Limit::units).orElse(null),
        limit.map(TokenBudget::window).orElse(null),
        snapshot.spent(),
        snapshot.reserved(),
        limit.map(_ -> snapshot.available()).orElse(null),
        snapshot.overrun());
  }

  private static String window(Limit limit) {
    return WindowLength.of(limit.window()).map(WindowLength::key).orElse(limit.window().toString());
  }
}
