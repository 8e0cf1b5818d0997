package org.basir.inference.strategy;

import java.util.Collections;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.plan.Plan;
import org.basir.inference.plan.PlanWording;

/// What strategies cost with a model.
record Prices(LanguageModel model, ThinkingFormat format, TokenWeights weights) {

  /// As many steps as a plan may have that isn't known yet, with no words of its own.
  private static final Plan UNKNOWN =
      Plan.of(Collections.nCopies(Plan.MOST_ASKED, new Plan.Step(".", "", 1)));

  Price of(Strategy strategy, Question question, long think) {
    return strategy instanceof PlanAndBudget plan
        ? planned(plan, question, think)
        : calls(1, prompt(question, strategy, strategy.asked(question, think)), strategy);
  }

  /// @param times how often thinking is begun
  private Price calls(long times, long prompt, Strategy strategy) {
    return Price.of(prompt, times * strategy.reads(), weights)
        .plus(times * words(strategy), times * besides(strategy));
  }

  /// Tokens that are read besides the question and the thinking that was allowed.
  private long words(Strategy strategy) {
    return switch (strategy) {
      case HangUp hangUp -> Written.size(model, hangUp.wording());
      case PlanAndBudget plan -> words(plan.enforcer());
      case Advisory advisory -> words(advisory.enforcer());
      case Staged _ -> Stages.AMID_CHARACTER;
      case TopK _,
          Strategy.Direct _,
          Strategy.OneReply _,
          Strategy.Vanilla _,
          Strategy.HardCap _,
          Announced _,
          Guided _ ->
          0;
    };
  }

  /// Tokens that are produced besides thinking and answer.
  private long besides(Strategy strategy) {
    return switch (strategy) {
      case Staged _ -> Stages.most(Written.size(model, format.close()));
      case TopK topK -> topK.lines();
      case PlanAndBudget plan -> besides(plan.enforcer());
      case Advisory advisory -> besides(advisory.enforcer());
      case Strategy.Direct _,
          Strategy.OneReply _,
          HangUp _,
          Strategy.Vanilla _,
          Strategy.HardCap _,
          Announced _,
          Guided _ ->
          0;
    };
  }

  private Price planned(PlanAndBudget strategy, Question question, long think) {
    return switch (strategy.planning()) {
      case Planning.Ready _ -> following(strategy, question, strategy.plan(question), think, 0);
      case Planning.Asked asked ->
          planning(following(strategy, question, UNKNOWN, think, asked.most()), asked, question);
    };
  }

  private Price planning(Price following, Planning.Asked asked, Question question) {
    long plan = PlannerCall.plan(model, asked, question).size();
    var credits = PlannerCall.credits(model, asked, question, UNKNOWN);
    return following
        .plus(asked.tries() * plan, (long) asked.tries() * asked.most())
        .plus(
            credits.map(call -> call.size() + asked.most()).orElse(0L),
            credits.map(call -> (long) call.most()).orElse(0L));
  }

  /// @param words tokens of the plan that aren't known yet
  private Price following(
      PlanAndBudget strategy, Question question, Plan plan, long think, int words) {
    long prompt = (long) prompt(question, strategy, strategy.asked(question, plan, think)) + words;
    return switch (strategy.mode()) {
      case PlanAndBudget.Mode.OneShot _ -> calls(1, prompt, strategy);
      case PlanAndBudget.Mode.Sequential _ ->
          calls(plan.size(), prompt + steps(plan, think), strategy);
    };
  }

  private int prompt(Question question, Strategy strategy, String words) {
    return Written.of(model, question.system(), words).size() + (strategy.thinks() ? markers() : 0);
  }

  /// Each by itself, as they are written: some models begin every text with a token more.
  private int markers() {
    return Written.size(model, format.open()) + Written.size(model, format.close());
  }

  private int steps(Plan plan, long think) {
    var tokens = Collections.nCopies(plan.size(), think);
    return Written.size(model, PlanWording.standard().asked("", plan, tokens));
  }
}
