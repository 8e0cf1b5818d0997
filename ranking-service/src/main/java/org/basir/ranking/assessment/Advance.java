package org.basir.ranking.assessment;

import org.basir.inference.scorer.Progress;

/// How far an assessment is.
///
/// @param spent weighted tokens
/// @param left weighted tokens, by its own limit and the tenant's
/// @param done sectors
/// @param sectors that the speech says something of; 0 before it began
/// @param calls questions put to the model in this run
/// @param cached questions whose answer was known
public record Advance(long spent, long left, int done, int sectors, int calls, int cached) {

  static Advance of(Progress progress) {
    return new Advance(
        progress.spent(),
        progress.left(),
        progress.done(),
        progress.sectors(),
        progress.calls(),
        progress.cached());
  }
}
