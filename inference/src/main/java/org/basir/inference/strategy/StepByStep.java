package org.basir.inference.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.allocation.RollOver;
import org.basir.inference.degradation.Terms;
import org.basir.inference.plan.Plan;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// Follows a plan with a call for each step; the last one goes on to the answer. For one thread.
final class StepByStep {

  private final Thinking whole;
  private final PlanAndBudget strategy;
  private final PlanAndBudget.Mode.Sequential mode;
  private final Question question;
  private final Plan plan;
  private final List<String> results = new ArrayList<>();
  private final List<String> thinking = new ArrayList<>();
  private final Set<Enforcer> enforcers = EnumSet.of(Enforcer.ADVISORY);
  private RollOver rest;
  private int thought;
  private int used;
  private boolean cut;

  StepByStep(
      Thinking whole,
      PlanAndBudget strategy,
      PlanAndBudget.Mode.Sequential mode,
      Question question) {
    this.whole = whole;
    this.strategy = strategy;
    this.mode = mode;
    this.question = question;
    this.plan = strategy.plan(question);
    this.rest = new RollOver(strategy.split().claims(plan.credits()), whole.terms().think());
  }

  Produced produce() {
    while (results.size() < plan.size() - 1) {
      var step = step(0);
      if (step.finish() == FinishReason.CANCELLED) {
        return all(step);
      }
    }
    return all(step(whole.terms().answer()));
  }

  /// Takes the next step.
  ///
  /// @param answer tokens for the answer of the whole question; 0 if this isn't the last step
  private Produced step(long answer) {
    long tokens = rest.plan().tokens().getFirst();
    long result = answer > 0 ? 0 : Math.min(mode.result(), tokens);
    var produced =
        whole
            .part(terms(tokens - result, result + answer), answer > 0)
            .thought(strategy.enforcer(), asked(tokens));
    take(produced, answer > 0 ? 0 : produced.answerTokens());
    results.add(result(produced));
    return produced;
  }

  /// What engines tell apart may be thinking or all answer.
  private String result(Produced step) {
    boolean told = mode.result() > 0 || step.thinking().isBlank();
    return (told ? step.answer() : step.thinking()).strip();
  }

  private Written asked(long tokens) {
    var words =
        mode.prompt()
            .of(
                question,
                plan,
                results.size(),
                List.copyOf(results),
                strategy.floor().advised(tokens));
    return whole.asked(question, words);
  }

  private void take(Produced step, int result) {
    thinking.add(step.thinking());
    thought += step.thinkingTokens() + result;
    used += step.used() + result;
    rest = rest.after(step.used() + result);
    enforcers.addAll(step.enforcers());
    cut |= step.finish() != FinishReason.STOP;
  }

  /// A step that was cut keeps the whole from having ended by itself.
  private Produced all(Produced last) {
    boolean forced = cut && last.finish() == FinishReason.STOP;
    return new Produced(
        String.join("\n", thinking),
        last.answer(),
        thought,
        used,
        last.answerTokens(),
        forced ? FinishReason.FORCED_CLOSE : last.finish(),
        enforcers);
  }

  private Terms terms(long think, long answer) {
    return new Terms(whole.terms().level(), think, answer, Optional.empty(), Optional.empty());
  }
}
