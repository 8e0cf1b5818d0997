package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Set;
import org.basir.inference.llm.Completion;
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

  /// How an answer ended.
  ///
  /// @param natural if nothing cut it
  static FinishReason end(Completion answer, FinishReason natural) {
    return switch (answer.end()) {
      case FINISHED, STOP_TEXT -> natural;
      case LENGTH -> FinishReason.TRUNCATED_ANSWER;
      case CANCELLED -> FinishReason.CANCELLED;
    };
  }

  /// How a reply with thinking in it ended, whose answer may have got no tokens.
  static FinishReason end(Completion reply, String answer, FinishReason natural) {
    return answer.isBlank() && reply.end() == Completion.End.LENGTH
        ? FinishReason.TRUNCATED_THINKING
        : end(reply, natural);
  }

  /// Without an answer.
  static Produced unanswered(ThinkingText thinking, FinishReason finish, Set<Enforcer> enforcers) {
    return new Produced(
        thinking.text(), "", thinking.produced(), thinking.used(), 0, finish, enforcers);
  }

  Produced answered(Completion answer, FinishReason end) {
    return new Produced(
        thinking, answer.text(), thinkingTokens, used, answer.usage().completion(), end, enforcers);
  }

  /// Thinking that the model didn't close is closed for it.
  Produced closedByUs() {
    return new Produced(
            thinking,
            answer,
            thinkingTokens,
            used,
            answerTokens,
            FinishReason.FORCED_CLOSE,
            enforcers)
        .with(Enforcer.HARD_LIMIT);
  }

  Produced with(Enforcer acted) {
    var all = EnumSet.of(acted);
    all.addAll(enforcers);
    return new Produced(thinking, answer, thinkingTokens, used, answerTokens, finish, all);
  }
}
