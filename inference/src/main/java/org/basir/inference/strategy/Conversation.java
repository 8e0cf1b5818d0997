package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Set;
import org.basir.inference.degradation.Terms;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.provider.ThinkingCut;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// A chat that is hung up on when it thinks too long.
record Conversation(
    Attempt attempt, ThinkingFormat format, Terms terms, HangUp strategy, boolean isWhole) {

  /// Thinks and answers.
  Produced about(Written asked) {
    var ear = new ThinkingCut(Math.toIntExact(terms.think()), format.open(), format.close());
    var reply = attempt.heard(asked, terms.think() + terms.answer(), terms.think(), ear, isWhole);
    var thought = thought(reply);
    return reply.end() == Completion.End.CANCELLED && ear.thought() >= terms.think()
        ? answered(asked, thought)
        : thought;
  }

  private Produced answered(Written asked, Produced thought) {
    var again = asked.asking(text -> strategy.asked(text, thought.thinking()));
    var answer = attempt.atOnce(again, terms.answer(), isWhole);
    return thought
        .answered(answer, Produced.end(answer, FinishReason.FORCED_CLOSE))
        .with(Enforcer.HARD_LIMIT);
  }

  private Produced thought(Completion reply) {
    var parts = Parts.of(reply, format);
    int tokens = parts.tokens(reply);
    return new Produced(
        parts.thinking(),
        parts.answer(),
        tokens,
        tokens,
        reply.usage().completion() - tokens,
        Produced.end(reply, parts.answer(), FinishReason.STOP),
        attempt.aims() ? EnumSet.of(Enforcer.EFFORT) : Set.of());
  }

  /// Thinking and answer, told apart by the engine or by markers in the text.
  private record Parts(String thinking, String answer) {

    static Parts of(Completion reply, ThinkingFormat format) {
      var text = reply.text();
      int open = text.indexOf(format.open());
      if (!reply.thinking().isEmpty() || open < 0) {
        return new Parts(reply.thinking(), text);
      }
      int begin = open + format.open().length();
      int close = text.indexOf(format.close(), begin);
      return close < 0
          ? new Parts(text.substring(begin), "")
          : new Parts(
              text.substring(begin, close), text.substring(close + format.close().length()));
    }

    /// As the engine counts them, else by their share of the text.
    int tokens(Completion reply) {
      int told = reply.usage().thinking();
      double all = Math.max(1, thinking.length() + answer.length());
      return told > 0
          ? told
          : (int) Math.round(reply.usage().completion() * thinking.length() / all);
    }
  }
}
