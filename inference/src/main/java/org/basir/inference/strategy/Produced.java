package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// What came of one attempt.
///
/// @param thinkingTokens of the thinking, with the closing marker where the model wrote it
/// @param used tokens that count against the budget of thinking, texts of ours included
/// @param answerTokens of the answer
/// @param enforcers those that acted
record Produced(
    String thinking,
    String answer,
    int thinkingTokens,
    int used,
    int answerTokens,
    FinishReason finish,
    Set<Enforcer> enforcers) {

  /// Without an answer.
  static Produced unanswered(ThinkingText thinking, FinishReason finish, Set<Enforcer> enforcers) {
    return new Produced(
        thinking.text(), "", thinking.produced(), thinking.used(), 0, finish, enforcers);
  }
}
