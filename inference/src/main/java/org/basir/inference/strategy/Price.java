package org.basir.inference.strategy;

import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.TokenUsage;

/// What a question costs in units of the ledger. Every call reads the prompt again, and every call
/// but the first the thinking; without thinking one call does.
///
/// @param prompt tokens of the question and the markers of thinking
/// @param reads calls at most
record Price(int prompt, int reads, TokenWeights weights) {

  /// All that is needed.
  long full(Need need) {
    long prompts = (long) reads * prompt;
    return units(prompts + (reads - 1) * need.think(), need.full());
  }

  /// The shortest answer, without thinking.
  long least(Need need) {
    return units(prompt, need.leastAnswer());
  }

  /// The most tokens of thinking and answer that so many units pay for, with all the reading that
  /// takes.
  long affordable(long units, Need need) {
    long answered = units * 1000L - (long) reads * prompt * weights.input();
    long each = (long) (reads - 1) * weights.input() + weights.output();
    long think = (answered - need.answer() * weights.output()) / each;
    return think > 0
        ? Math.min(think, need.think()) + need.answer()
        : Math.min(need.answer(), weights.outputTokens(units, prompt));
  }

  private long units(long reading, long output) {
    return Math.max(
        1,
        weights.units(
            new TokenUsage(
                Math.toIntExact(reading),
                0,
                0,
                Math.toIntExact(output),
                TokenUsage.Source.ESTIMATED)));
  }
}
