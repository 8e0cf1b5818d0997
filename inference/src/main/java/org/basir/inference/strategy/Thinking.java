package org.basir.inference.strategy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.basir.inference.degradation.Terms;
import org.basir.inference.llm.Completion;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// Makes the calls of an attempt, by its strategy.
record Thinking(Attempt attempt, ThinkingFormat format, Terms terms) {

  Produced by(Strategy strategy, Written asked) {
    return strategy.thinks() ? thoughtThrough(strategy, asked) : directly(asked);
  }

  private Produced directly(Written asked) {
    var answer = attempt.answer(asked, terms.answer());
    return new Produced("", answer.text(), 0, finish(answer, FinishReason.STOP), Set.of());
  }

  private Produced thoughtThrough(Strategy strategy, Written asked) {
    var begun = asked.plus(format.open());
    var thinking = new ThinkingText(attempt, begun, format.close(), terms.think());
    if (terms.think() == 0) {
      return answered(thinking, FinishReason.FORCED_CLOSE, Set.of());
    }
    return switch (strategy) {
      case Strategy.Direct() -> directly(asked);
      case Strategy.Vanilla() -> freely(begun);
      case Strategy.HardCap() -> toTheEnd(thinking, EnumSet.noneOf(Enforcer.class));
      case Strategy.Advisory advisory -> toTheEnd(thinking, EnumSet.of(Enforcer.ADVISORY));
      case Strategy.Announced announced -> announced(thinking, announced);
      case Strategy.Guided guided -> guided(thinking, guided);
    };
  }

  private Produced freely(Written begun) {
    var all = attempt.goOn(begun, terms.think() + terms.answer(), 0);
    int close = all.text().indexOf(format.close());
    if (close < 0) {
      return new Produced(all.text(), "", all.usage().completion(), amidThinking(all), Set.of());
    }
    var thinking = all.text().substring(0, close);
    return new Produced(
        thinking,
        all.text().substring(close + format.close().length()),
        Math.min(Written.size(attempt.model(), thinking), all.usage().completion()),
        finish(all, FinishReason.STOP),
        Set.of());
  }

  private Produced announced(ThinkingText thinking, Strategy.Announced announced) {
    var announcements =
        Announcements.of(announced.wording(), Math.toIntExact(terms.think()), attempt.model());
    announcements.write(thinking, format.close());
    return toTheEnd(
        thinking,
        announcements.texts().isEmpty()
            ? EnumSet.noneOf(Enforcer.class)
            : EnumSet.of(Enforcer.ANNOUNCEMENT));
  }

  private Produced guided(ThinkingText thinking, Strategy.Guided guided) {
    var guidance = new LineGuidance(guided.law(), guided.alternatives(), guided.longest(), draws());
    boolean closed =
        guidance.write(thinking, format.close(), attempt.model().tokenize(format.close()).at(0));
    return closed
        ? answered(thinking, FinishReason.STOP, EnumSet.of(Enforcer.GUIDANCE))
        : toTheEnd(thinking, EnumSet.noneOf(Enforcer.class));
  }

  // the seed is turned over so that these draws are not the engine's own
  private Optional<RandomGenerator> draws() {
    return attempt.sampling().temperature() == 0
        ? Optional.empty()
        : Optional.of(new SplittableRandom(~attempt.sampling().seed()));
  }

  /// Thinking that the model ended without its marker is closed for it, as thinking that took too
  /// long is.
  private Produced toTheEnd(ThinkingText thinking, Set<Enforcer> enforcers) {
    if (thinking.goesOn()) {
      thinking.take(thinking.propose(thinking.left(), 0, format.close()));
    }
    if (thinking.isCancelled()) {
      return new Produced(
          thinking.text(), "", thinking.produced(), FinishReason.CANCELLED, enforcers);
    }
    if (thinking.isClosed()) {
      return answered(thinking, FinishReason.STOP, enforcers);
    }
    enforcers.add(Enforcer.HARD_LIMIT);
    return answered(thinking, FinishReason.FORCED_CLOSE, enforcers);
  }

  private Produced answered(ThinkingText thinking, FinishReason natural, Set<Enforcer> enforcers) {
    var answer = attempt.answer(thinking.closed(), terms.answer());
    return new Produced(
        thinking.text(), answer.text(), thinking.produced(), finish(answer, natural), enforcers);
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
