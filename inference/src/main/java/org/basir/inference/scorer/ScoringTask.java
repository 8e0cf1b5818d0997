package org.basir.inference.scorer;

import java.util.List;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.brief.SectorBrief;

/// What is to be scored and what it may cost.
///
/// @param scope of this job alone, below a tenant and above a segment; its limit in the ledger is
///   set to `tokens`
/// @param title of the budget in words of ours, as in `Union Budget 2026-27`; it isn't quoted
/// @param briefs each sector once, in any order
/// @param tokens the most that the job may use, in units of the ledger, over all its runs
public record ScoringTask(
    ScopePath scope, JobKey job, int year, String title, List<SectorBrief> briefs, long tokens) {

  public ScoringTask {
    briefs = List.copyOf(briefs);
    if (scope.level() == ScopePath.Level.TENANT || scope.level() == ScopePath.Level.SEGMENT) {
      throw new IllegalArgumentException("A job has a scope of its own, not " + scope);
    }
    if (briefs.stream().map(SectorBrief::code).distinct().count() != briefs.size()) {
      throw new IllegalArgumentException("A sector has two briefs");
    }
    if (tokens < 0) {
      throw new IllegalArgumentException("A limit of " + tokens + " tokens");
    }
  }
}
