package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;

/// Weighs the likeliest tokens at the start of each line by how likely thinking fits after each:
/// Budget Guidance among K tokens, for engines over HTTP (`token-budget.md` 2.9 V2). Thinking is
/// ended at its number of tokens all the same.
///
/// A line begins with a call for one token, which costs a token more where it is refused.
///
/// @param law of how likely thinking fits
/// @param alternatives tokens that are weighed, K, 2 or more; the engine may tell fewer
/// @param longest tokens of a call, 1 or more
/// @param lines that are guided at most, 1 or more; what comes after them is only cut
public record TopK(LineLaw law, int alternatives, int longest, int lines) implements Strategy {

  public TopK {
    if (alternatives < 2 || longest < 1 || lines < 1) {
      throw new IllegalArgumentException(
          "Guidance among %d tokens, %d at a time, %d lines"
              .formatted(alternatives, longest, lines));
    }
  }

  @Override
  public String name() {
    return "top-K guided";
  }

  @Override
  public Approach approach() {
    return Approach.TOP_K_GUIDANCE;
  }

  /// Two calls for each line, one to the end and one for the answer.
  @Override
  public int reads() {
    return 2 * lines + 2;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES);
  }
}
