package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;

/// Tells the model the number of tokens, and ends thinking there all the same.
///
/// @param wording of what is told, with `%s` for the question and `%d` for the number
/// @param floor the least number that is told
/// @param enforcer ends thinking: a strategy that adds nothing to the question
public record Advisory(String wording, AdvisoryFloor floor, Strategy enforcer) implements Strategy {

  public Advisory {
    if (!wording.contains("%s") || !wording.contains("%d")) {
      throw new IllegalArgumentException("No question or number in '" + wording + "'");
    }
    if (!enforcer.canEnforce()) {
      throw new IllegalArgumentException(enforcer.name() + " ends no thinking");
    }
  }

  /// Ended by a hard cap.
  public Advisory(String wording, AdvisoryFloor floor) {
    this(wording, floor, new Strategy.HardCap());
  }

  @Override
  public String name() {
    return "advisory";
  }

  @Override
  public Approach approach() {
    return Approach.ADVISORY;
  }

  @Override
  public int reads() {
    return enforcer.reads();
  }

  @Override
  public Set<Capability> needs() {
    return enforcer.needs();
  }

  @Override
  public String asked(Question question, long think) {
    return wording.formatted(question.text(), floor.advised(think));
  }
}
