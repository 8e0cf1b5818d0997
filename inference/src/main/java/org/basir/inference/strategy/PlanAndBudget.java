package org.basir.inference.strategy;

import java.util.List;
import java.util.Set;
import org.basir.inference.allocation.Apportionment;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.allocation.Split;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.plan.Plan;
import org.basir.inference.plan.PlanWording;

/// Splits the question into steps and tells the model what each may take (Plan-and-Budget, Lin et
/// al., arXiv 2505.16122), while another strategy sees to it that thinking ends.
///
/// @param split shares the budget of thinking among the steps
/// @param floor the least number of tokens that a step is told
/// @param enforcer ends thinking: a strategy that adds nothing to the question; for chats without
///   prefilled replies [Strategy.OneReply], with which steps are kept to by prompts alone
public record PlanAndBudget(
    Planning planning, Split split, AdvisoryFloor floor, Mode mode, Strategy enforcer)
    implements Strategy {

  /// In how many calls a plan is followed.
  public sealed interface Mode {

    /// All steps in one thinking.
    record OneShot(PlanWording wording) implements Mode {}

    /// A call for each step, with what the steps before came to. What a step leaves of its tokens
    /// goes to the later ones, and what it takes too much comes from them.
    ///
    /// @param result tokens, of each step's own, for saying what it came to after its thinking is
    ///   closed; with 0 its thinking is what it came to
    record Sequential(StepPrompt prompt, int result) implements Mode {

      public Sequential {
        if (result < 0) {
          throw new IllegalArgumentException("A result of " + result + " tokens");
        }
      }
    }
  }

  public PlanAndBudget {
    if (!enforcer.canEnforce()) {
      throw new IllegalArgumentException(enforcer.name() + " can't end the thinking of a plan");
    }
  }

  /// Follows plans in one go, with budgets by cosine, cut at the end of the whole.
  public static PlanAndBudget oneShot(Planning planning) {
    return following(planning, new Mode.OneShot(PlanWording.standard()));
  }

  /// Follows plans step by step, with budgets by cosine, each step cut at its end.
  public static PlanAndBudget sequential(Planning planning) {
    return following(planning, new Mode.Sequential(StepPrompt.standard(), 0));
  }

  private static PlanAndBudget following(Planning planning, Mode mode) {
    return new PlanAndBudget(
        planning,
        new Split(Schedule.COSINE, Apportionment.LARGEST_REMAINDER),
        AdvisoryFloor.usual(),
        mode,
        new Strategy.HardCap());
  }

  public PlanAndBudget with(Planning other) {
    return new PlanAndBudget(other, split, floor, mode, enforcer);
  }

  public PlanAndBudget with(Split other) {
    return new PlanAndBudget(planning, other, floor, mode, enforcer);
  }

  public PlanAndBudget with(AdvisoryFloor other) {
    return new PlanAndBudget(planning, split, other, mode, enforcer);
  }

  public PlanAndBudget with(Mode other) {
    return new PlanAndBudget(planning, split, floor, other, enforcer);
  }

  public PlanAndBudget enforcedBy(Strategy other) {
    return new PlanAndBudget(planning, split, floor, mode, other);
  }

  @Override
  public String name() {
    return switch (mode) {
      case Mode.OneShot _ -> "plan";
      case Mode.Sequential _ -> "plan step by step";
    };
  }

  @Override
  public Approach approach() {
    return Approach.PLAN_AND_BUDGET;
  }

  @Override
  public int reads() {
    return enforcer.reads();
  }

  @Override
  public Set<Capability> needs() {
    return enforcer.needs();
  }

  @Override
  public String asked(Question question, long think) {
    return think == 0 ? question.text() : asked(question, plan(question), think);
  }

  /// The question with a plan, or its first step.
  String asked(Question question, Plan plan, long think) {
    var tokens = split.of(plan.credits(), think).stream().map(floor::advised).toList();
    return switch (mode) {
      case Mode.OneShot(var wording) -> wording.asked(question.text(), plan, tokens);
      case Mode.Sequential(var prompt, _) ->
          prompt.of(question, plan, 0, List.of(), tokens.getFirst());
    };
  }

  /// The plan that is known without asking the model.
  Plan plan(Question question) {
    return switch (planning) {
      case Planning.Ready(var plans) -> plans.apply(question);
      case Planning.Asked _ -> Plan.single();
    };
  }

  /// The same without asking for a plan that isn't worth it.
  PlanAndBudget within(Question question, long think) {
    return planning instanceof Planning.Asked asked && !asked.isWorth(question, think)
        ? with(Planning.Ready.of(Plan.single()))
        : this;
  }
}
