package org.basir.inference.strategy;

import org.basir.inference.degradation.Terms;
import org.basir.inference.llm.Completion;
import org.basir.inference.usage.Enforcer;

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
      case Strategy.Direct() -> new OneCall(this, asked).withoutThinking();
      case Strategy.OneReply(var limited) -> new OneCall(this, asked).inOneReply(limited);
      case PlanAndBudget plan -> advised(thought(plan.enforcer(), asked));
      case Advisory advisory -> advised(thought(advisory.enforcer(), asked));
      case HangUp hangUp -> hungUp(hangUp, asked);
      case Strategy.Vanilla _, Strategy.HardCap _, Announced _, Guided _, TopK _, Staged _
          when terms.think() == 0 ->
          segments(asked).none();
      case Strategy.Vanilla() -> new OneCall(this, begun(asked)).freely();
      case Strategy.HardCap() -> segments(asked).capped();
      case Announced announced -> segments(asked).announced(announced);
      case Guided guided -> segments(asked).guided(guided);
      case TopK topK -> segments(asked).guided(topK);
      case Staged staged ->
          new StagedThinking(this, Stages.of(staged, attempt, format, terms)).produce(begun(asked));
    };
  }

  private Written begun(Written asked) {
    return asked.plus(format.open());
  }

  private SegmentedThinking segments(Written asked) {
    return SegmentedThinking.of(this, begun(asked));
  }

  private Produced advised(Produced produced) {
    return terms.think() == 0 ? produced : produced.with(Enforcer.ADVISORY);
  }

  /// An engine that goes on with texts needs no second question.
  private Produced hungUp(HangUp strategy, Written asked) {
    if (asked.chat().isEmpty()) {
      return thought(new Strategy.HardCap(), asked);
    }
    return terms.think() == 0
        ? new OneCall(this, asked).withoutThinking()
        : new Conversation(attempt, format, terms, strategy, isWhole).about(asked);
  }

  /// Closes thinking that the model ended without its marker, and asks for the answer.
  Produced closing(Written thinking, Produced thought) {
    return answered(thinking.plus(format.close()), thought.closedByUs());
  }

  /// Asks for the answer after thinking that is closed, if tokens are kept for one.
  Produced answered(Written closed, Produced thought) {
    if (terms.answer() == 0) {
      return thought;
    }
    var answer = answer(closed, terms.answer());
    return thought.answered(answer, Produced.end(answer, thought.finish()));
  }

  /// Makes the call that brings the answer, in its shape if it is that of the whole question.
  Completion answer(Written asked, long most) {
    return isWhole ? attempt.answer(asked, most) : attempt.goOn(asked, most, 0);
  }
}
