package org.basir.inference.scorer.asking;

import org.basir.inference.degradation.Need;
import org.basir.inference.llm.Sampling;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Announced;
import org.basir.inference.strategy.Guided;
import org.basir.inference.strategy.HangUp;
import org.basir.inference.strategy.PlanAndBudget;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.strategy.Staged;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.TopK;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.FinishReason;

/// How questions are put to a model.
///
/// @param think the most tokens of thinking; the strategy may have none
/// @param leastThink below which the model answers at once
public record Manner(
    Respondent respondent, Strategy strategy, Sampling sampling, long think, long leastThink) {

  Need need(int answer) {
    return strategy.thinks() ? new Need(think, leastThink, answer, answer) : atOnce(answer);
  }

  static Need atOnce(int answer) {
    return new Need(0, 0, answer, answer);
  }

  AnswerKey key(Inquiry<?> inquiry) {
    var wording = inquiry.wording();
    var asked = new Fingerprint();
    asked.add(wording.version()).add(wording.system()).add(wording.user()).add(wording.schema());
    asked.add(inquiry.answer()).add(strategyText());
    asked.add(respondent.format().open()).add(respondent.format().close());
    asked.add(sampling.temperature()).add(sampling.topP()).add(sampling.seed());
    return new AnswerKey(respondent.model().name(), asked.sum());
  }

  private String strategyText() {
    return switch (strategy) {
      case Advisory advisory -> advisory.toString();
      case Announced announced -> announced.toString();
      // a law or plan has no text; what it shapes is for the job alone
      case Guided guided ->
          "guided by %d, %d tokens, %d lines"
              .formatted(guided.alternatives(), guided.longest(), guided.lines());
      case TopK topK ->
          "top-K guided by %d, %d tokens, %d lines"
              .formatted(topK.alternatives(), topK.longest(), topK.lines());
      case PlanAndBudget plan ->
          "%s by %s, %s, %s"
              .formatted(plan.name(), plan.split(), plan.floor(), plan.enforcer().name());
      case Strategy.Direct _,
          Strategy.OneReply _,
          HangUp _,
          Strategy.Vanilla _,
          Strategy.HardCap _,
          Staged _ ->
          strategy.name();
    };
  }

  /// Whether the answer would be another with another budget.
  boolean shapes(CallRecord call) {
    return switch (strategy) {
      case Strategy.Direct _,
          Strategy.OneReply _,
          HangUp _,
          Strategy.Vanilla _,
          Strategy.HardCap _ ->
          call.finish() != FinishReason.STOP;
      case Advisory _, Announced _, Guided _, TopK _, Staged _, PlanAndBudget _ -> true;
    };
  }
}
