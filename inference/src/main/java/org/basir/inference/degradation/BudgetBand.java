package org.basir.inference.degradation;

import org.basir.inference.ledger.Snapshot;

/// How an agent should go on, by what is left of its budget (the bands of BATS, arXiv 2511.17006).
public enum BudgetBand {
  /// 70 per cent or more: as usual.
  NORMAL,
  /// 30 per cent or more: no new directions.
  CONVERGE,
  /// 10 per cent or more: only check what there is.
  VERIFY,
  /// Less: answer now.
  FINISH;

  /// The band of what is left of a limit, both 0 or more; of nothing, the last.
  public static BudgetBand of(long remaining, long limit) {
    double share = limit == 0 ? 0 : (double) remaining / limit;
    if (share >= 0.7) {
      return NORMAL;
    }
    if (share >= 0.3) {
      return CONVERGE;
    }
    return share >= 0.1 ? VERIFY : FINISH;
  }

  /// By a scope's own limit; as usual without one.
  public static BudgetBand of(Snapshot scope) {
    return scope.limit().map(limit -> of(scope.available(), limit.units())).orElse(NORMAL);
  }
}
