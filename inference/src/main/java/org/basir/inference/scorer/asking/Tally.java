package org.basir.inference.scorer.asking;

import java.util.List;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.usage.CallRecord;

/// What a run used so far.
///
/// @param usage of all answers that the job paid for and that this run used
/// @param asked questions that were put to the model
/// @param cached questions whose answer was known
/// @param lost answers that were paid for and are gone
/// @param calls those of this run, denied ones included
public record Tally(TokenUsage usage, int asked, int cached, int lost, List<CallRecord> calls) {

  public Tally {
    calls = List.copyOf(calls);
  }
}
