package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerWording;

/// Writes into the thinking, after each eighth of the budget, what is left of it: BudgetThinker
/// without special tokens, a hint for models that weren't trained on it. A budget too small for
/// that is a hard cap.
public record Announced(MarkerWording wording) implements Strategy {

  @Override
  public String name() {
    return "announced";
  }

  @Override
  public Approach approach() {
    return Approach.ANNOUNCE;
  }

  @Override
  public int reads() {
    return MarkerSchedule.MARKERS + 2;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.RAW_PROMPT, Capability.TOKENS);
  }
}
