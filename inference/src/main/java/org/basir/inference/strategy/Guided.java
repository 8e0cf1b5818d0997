package org.basir.inference.strategy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;

/// Closes thinking at the start of a line if going on would likely not fit: Budget Guidance with
/// two choices.
///
/// @param law of how long thinking goes on, by the tokens of thinking before
/// @param alternatives likely tokens to ask for, 1 or more
/// @param longest tokens of a call, 1 or more
/// @param lines of thinking that are guided at most, 1 or more; what comes after them is only cut
public record Guided(
    Function<Integer, Optional<GammaLength>> law, int alternatives, int longest, int lines)
    implements Strategy {

  public Guided {
    if (alternatives < 1 || longest < 1 || lines < 1) {
      throw new IllegalArgumentException(
          "Guidance by %d tokens, %d at a time, %d lines".formatted(alternatives, longest, lines));
    }
  }

  @Override
  public String name() {
    return "guided";
  }

  @Override
  public Approach approach() {
    return Approach.BINARY_GUIDANCE;
  }

  @Override
  public int reads() {
    return lines + 2;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES);
  }
}
