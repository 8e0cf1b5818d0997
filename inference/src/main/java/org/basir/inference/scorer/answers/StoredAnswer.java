package org.basir.inference.scorer.answers;

import org.basir.inference.llm.TokenUsage;

/// A model's answer as it came, usable or not.
///
/// @param job that paid for it
/// @param shaped whether its budget cut or changed it; only the job that paid uses it again then
/// @param units that the ledger charged
public record StoredAnswer(JobKey job, String text, boolean shaped, TokenUsage usage, long units) {

  public boolean isFor(JobKey asking) {
    return !shaped || job.equals(asking);
  }
}
