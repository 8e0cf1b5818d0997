package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Set;
import org.basir.inference.degradation.Terms;
import org.basir.inference.llm.Completion;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// Makes the calls of an attempt, by its strategy.
record Thinking(Attempt attempt, ThinkingFormat format, Terms terms) {

  Produced by(Strategy strategy, Written asked) {
    var begun = asked.plus(format.open());
    return switch (strategy) {
      case Strategy.Vanilla() -> freely(begun);
      case Strategy.HardCap() -> capped(begun, EnumSet.noneOf(Enforcer.class));
      case Strategy.Advisory advisory -> capped(begun, EnumSet.of(Enforcer.ADVISORY));
    };
  }

  private Produced freely(Written begun) {
    var all = attempt.goOn(begun, terms.think() + terms.answer());
    int close = all.text().indexOf(format.close());
    if (close < 0) {
      return new Produced(all.text(), "", all.usage().completion(), amidThinking(all), Set.of());
    }
    var thinking = all.text().substring(0, close);
    return new Produced(
        thinking,
        all.text().substring(close + format.close().length()),
        Math.min(count(thinking), all.usage().completion()),
        finish(all, FinishReason.STOP),
        Set.of());
  }

  /// Thinking that the model ended without its marker is closed for it, as thinking that took too
  /// long is.
  private Produced capped(Written begun, Set<Enforcer> enforcers) {
    if (terms.think() == 0) {
      return answered(begun.plus(format.close()), "", 0, FinishReason.FORCED_CLOSE, enforcers);
    }
    var thought = attempt.goOn(begun, terms.think(), format.close());
    var written = begun.plus(thought);
    if (thought.end() == Completion.End.CANCELLED) {
      return new Produced(
          thought.text(), "", thought.usage().completion(), FinishReason.CANCELLED, enforcers);
    }
    boolean closed = thought.text().endsWith(format.close());
    if (!closed) {
      enforcers.add(Enforcer.HARD_LIMIT);
    }
    return answered(
        closed ? written : written.plus(format.close()),
        closed ? beforeClose(thought.text()) : thought.text(),
        thought.usage().completion(),
        closed ? FinishReason.STOP : FinishReason.FORCED_CLOSE,
        enforcers);
  }

  private Produced answered(
      Written written,
      String thinking,
      int thinkingTokens,
      FinishReason natural,
      Set<Enforcer> enforcers) {
    var answer = attempt.goOn(written, terms.answer());
    return new Produced(
        thinking, answer.text(), thinkingTokens, finish(answer, natural), enforcers);
  }

  private String beforeClose(String thought) {
    return thought.substring(0, thought.length() - format.close().length());
  }

  private int count(String thinking) {
    return Written.of(attempt.model(), thinking).size();
  }

  private static FinishReason amidThinking(Completion all) {
    return all.end() == Completion.End.CANCELLED
        ? FinishReason.CANCELLED
        : FinishReason.TRUNCATED_THINKING;
  }

  private static FinishReason finish(Completion answer, FinishReason natural) {
    return switch (answer.end()) {
      case FINISHED, STOP_TEXT -> natural;
      case LENGTH -> FinishReason.TRUNCATED_ANSWER;
      case CANCELLED -> FinishReason.CANCELLED;
    };
  }
}
