package org.basir.inference.strategy;

import java.util.Optional;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.TokenUsage;

/// What a question costs at most, in units of the ledger.
///
/// @param once tokens of a prompt that asks for the answer alone
/// @param reading tokens that are read besides thinking
/// @param rereads how often all thinking is read
/// @param writing tokens that are produced besides thinking and answer
record Price(long once, long reading, long rereads, long writing, TokenWeights weights) {

  /// Every call reads the prompt again, and every call but the first the thinking; without thinking
  /// one call does.
  ///
  /// @param prompt tokens of the question and the markers of thinking
  /// @param reads calls at most
  static Price of(long prompt, long reads, TokenWeights weights) {
    return new Price(prompt, reads * prompt, reads - 1, 0, weights);
  }

  /// With so many tokens more to read and to produce.
  Price plus(long read, long written) {
    return new Price(once, reading + read, rereads, writing + written, weights);
  }

  /// All that is needed.
  long full(Need need) {
    return need.think() == 0
        ? units(once, need.answer())
        : units(reading + rereads * need.think(), writing + need.full());
  }

  /// The shortest answer, without thinking.
  long least(Need need) {
    return units(once, need.leastAnswer());
  }

  /// The most tokens of thinking and answer that so many units pay for, with all the reading that
  /// takes.
  long affordable(long units, Need need) {
    long answered = units * 1000L - reading * weights.input() - writing * weights.output();
    long each = rereads * weights.input() + weights.output();
    long think = (answered - need.answer() * weights.output()) / each;
    return think > 0
        ? Math.min(think, need.think()) + need.answer()
        : Math.min(need.answer(), weights.outputTokens(units, Math.toIntExact(once)));
  }

  /// The need with as much thinking as so many units pay for; empty if they don't pay the answer.
  Optional<Need> within(long units, Need need) {
    if (units >= full(need)) {
      return Optional.of(need);
    }
    var answer = new Need(0, 0, need.answer(), need.leastAnswer());
    long think = affordable(units, need) - need.answer();
    if (think > 0 && think >= need.leastThink()) {
      return Optional.of(new Need(think, need.leastThink(), need.answer(), need.leastAnswer()));
    }
    return units >= full(answer) ? Optional.of(answer) : Optional.empty();
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
