package org.basir.inference.scorer;

import java.util.List;
import org.basir.metrics.taxonomy.SectorCode;

/// Why not all was asked.
///
/// @param reason as in `BUDGET_EXHAUSTED acme/job: 900 of 1000 used, for good`, or `STOPPED`
/// @param notDone sectors that would have been asked about, those with most mass first
/// @param wouldTake units that the whole job would take at most, with all thinking; what was spent
///   included
public record Partial(String reason, List<SectorCode> notDone, long wouldTake) {

  static final String STOPPED = "STOPPED";

  public Partial {
    notDone = List.copyOf(notDone);
  }

  /// Whether the listener had enough, and not the tokens.
  public boolean isStopped() {
    return reason.equals(STOPPED);
  }
}
