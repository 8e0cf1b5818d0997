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
///
/// @param isWhole whether the answer is that of the whole question, in its shape
record Thinking(Attempt attempt, ThinkingFormat format, Terms terms, boolean isWhole) {

  /// A part of it, on terms of its own.
  Thinking part(Terms others, boolean last) {
    return new Thinking(attempt, format, others, last);
  }

  Produced by(Strategy strategy, Question question) {
    return strategy instanceof PlanAndBudget plan
            && plan.mode() instanceof PlanAndBudget.Mode.Sequential mode
            && terms.think() > 0
        ? new StepByStep(this, plan, mode, question).produce()
        : thought(strategy, asked(question, strategy.asked(question, terms.think())));
  }

  Written asked(Question question, String words) {
    return Written.of(attempt.model(), question.system(), words);
  }

  /// Thinks and answers once.
  Produced thought(Strategy strategy, Written asked) {
    return switch (strategy) {
      case Strategy.Direct() -> directly(asked);
      case Strategy.OneReply(var limited) -> inOneReply(asked, limited);
      case PlanAndBudget plan -> advised(thought(plan.enforcer(), asked));
      case Advisory advisory -> advised(thought(advisory.enforcer(), asked));
      case HangUp hangUp -> hungUp(hangUp, asked);
      case Strategy.Vanilla _, Strategy.HardCap _, Announced _, Guided _, TopK _, Staged _ ->
          thoughtThrough(strategy, asked);
    };
  }

  private Produced advised(Produced produced) {
    return terms.think() == 0 ? produced : produced.with(Enforcer.ADVISORY);
  }

  private Produced inOneReply(Written asked, boolean limited) {
    long most = terms.think() + terms.answer();
    var all = limited ? attempt.limited(asked, most, terms.think(), isWhole) : answer(asked, most);
    int thought = all.usage().thinking();
    return new Produced(
        all.thinking(),
        all.text(),
        thought,
        thought,
        all.usage().completion() - thought,
        all.text().isBlank() && all.end() == Completion.End.LENGTH
            ? FinishReason.TRUNCATED_THINKING
            : finish(all, FinishReason.STOP),
        limited && thought >= terms.think() ? Set.of(Enforcer.ENGINE_LIMIT) : Set.of());
  }

  /// An engine that goes on with texts needs no second question.
  private Produced hungUp(HangUp strategy, Written asked) {
    if (asked.chat().isEmpty()) {
      return thought(new Strategy.HardCap(), asked);
    }
    return terms.think() == 0
        ? directly(asked)
        : new Conversation(attempt, format, terms, strategy, isWhole).about(asked);
  }

  private Produced directly(Written asked) {
    var answer = attempt.answer(asked, terms.answer());
    int tokens = answer.usage().completion();
    return new Produced(
        "", answer.text(), 0, 0, tokens, finish(answer, FinishReason.STOP), Set.of());
  }

  private Produced thoughtThrough(Strategy strategy, Written asked) {
    var begun = asked.plus(format.open());
    var thinking = new ThinkingText(attempt, begun, format.close(), terms.think());
    if (terms.think() == 0) {
      return answered(thinking, FinishReason.FORCED_CLOSE, Set.of());
    }
    return switch (strategy) {
      case Strategy.Direct _, Strategy.OneReply _, HangUp _, Advisory _, PlanAndBudget _ ->
          thought(strategy, asked);
      case Strategy.Vanilla() -> freely(begun);
      case Strategy.HardCap() -> toTheEnd(thinking, EnumSet.noneOf(Enforcer.class));
      case Announced announced -> announced(thinking, announced);
      case Guided guided -> guided(thinking, guided);
      case TopK topK -> guided(thinking, topK);
      case Staged staged ->
          new StagedThinking(this, Stages.of(staged, attempt, format, terms)).produce(begun);
    };
  }

  private Produced freely(Written begun) {
    var all = attempt.goOn(begun, terms.think() + terms.answer(), 0);
    int close = all.text().indexOf(format.close());
    int produced = all.usage().completion();
    if (close < 0) {
      return new Produced(all.text(), "", produced, produced, 0, amidThinking(all), Set.of());
    }
    var thinking = all.text().substring(0, close);
    int tokens = Math.min(Written.size(attempt.model(), thinking), produced);
    return new Produced(
        thinking,
        all.text().substring(close + format.close().length()),
        tokens,
        tokens,
        produced - tokens,
        finish(all, FinishReason.STOP),
        Set.of());
  }

  private Produced announced(ThinkingText thinking, Announced announced) {
    var announcements =
        Announcements.of(announced.wording(), Math.toIntExact(terms.think()), attempt.model());
    announcements.write(thinking, format.close());
    return toTheEnd(
        thinking,
        announcements.texts().isEmpty()
            ? EnumSet.noneOf(Enforcer.class)
            : EnumSet.of(Enforcer.ANNOUNCEMENT));
  }

  private Produced guided(ThinkingText thinking, Guided guided) {
    var guidance =
        new LineGuidance(
            guided.law(), guided.alternatives(), guided.longest(), guided.lines(), draws());
    return guided(thinking, guidance.write(thinking, format.close(), marker()));
  }

  private Produced guided(ThinkingText thinking, TopK guided) {
    var guidance = new TopKGuidance(guided, format.close(), marker(), attempt.sampling(), draws());
    return guided(thinking, guidance.write(thinking));
  }

  private int marker() {
    return attempt.model().tokenize(format.close()).at(0);
  }

  private Produced guided(ThinkingText thinking, boolean closed) {
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
      return Produced.unanswered(thinking, FinishReason.CANCELLED, enforcers);
    }
    if (thinking.isClosed()) {
      return answered(thinking, FinishReason.STOP, enforcers);
    }
    enforcers.add(Enforcer.HARD_LIMIT);
    return answered(thinking, FinishReason.FORCED_CLOSE, enforcers);
  }

  private Produced answered(ThinkingText thinking, FinishReason natural, Set<Enforcer> enforcers) {
    var thought = Produced.unanswered(thinking, natural, enforcers);
    return terms.answer() == 0 ? thought : answered(thinking.closed(), thought);
  }

  /// Closes thinking that the model ended without its marker, and asks for the answer.
  Produced closing(Written thinking, Produced thought) {
    var cut = thought.closedByUs();
    return terms.answer() == 0 ? cut : answered(thinking.plus(format.close()), cut);
  }

  private Produced answered(Written closed, Produced thought) {
    var answer = answer(closed, terms.answer());
    return thought.answered(answer, finish(answer, thought.finish()));
  }

  private Completion answer(Written asked, long most) {
    return isWhole ? attempt.answer(asked, most) : attempt.goOn(asked, most, 0);
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
