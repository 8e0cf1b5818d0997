package org.basir.inference.strategy;

import java.util.Optional;
import java.util.function.Function;
import org.basir.inference.plan.CreditsPrompt;
import org.basir.inference.plan.Plan;
import org.basir.inference.plan.PlannerPrompt;

/// Where a plan comes from.
public sealed interface Planning {

  /// Made by code, which costs nothing.
  ///
  /// @param plans always the same of a question, which is asked for it several times
  record Ready(Function<Question, Plan> plans) implements Planning {

    /// The same plan for every question.
    public static Ready of(Plan plan) {
      return new Ready(_ -> plan);
    }
  }

  /// Made by the model, in a call before the others.
  ///
  /// Easy questions (levels 1 and 2) are not planned, nor those whose budget of thinking is small
  /// in relation to what planning may take. These, and those whose plan can't be read, have one
  /// step.
  ///
  /// @param domain told to the planner, such as `arithmetic`
  /// @param credits how the model is asked, in a call of its own, what the steps deserve; without
  ///   it they come with the plan. Where that can't be read, all steps deserve the same
  /// @param most tokens of a plan, and of credits, 1 or more
  /// @param tries calls at most until a plan can be read, 1 or more
  /// @param worth how often the budget of thinking must have `most` tokens, 0 or more
  record Asked(
      PlannerPrompt prompt,
      Optional<CreditsPrompt> credits,
      String domain,
      int most,
      int tries,
      int worth)
      implements Planning {

    private static final int MOST = 160;
    private static final int TRIES = 3;
    private static final int WORTH = 4;
    private static final int FIRST_PLANNED = 3;

    public Asked {
      if (most < 1 || tries < 1 || worth < 0) {
        throw new IllegalArgumentException(
            "A plan of %d tokens, %d tries, worth it %d times".formatted(most, tries, worth));
      }
    }

    /// At most 160 tokens, three tries, for budgets of four times as much.
    public static Asked of(String domain) {
      return new Asked(PlannerPrompt.standard(), Optional.empty(), domain, MOST, TRIES, WORTH);
    }

    /// With a second call for the credits, as the authors do.
    public Asked inTwoCalls() {
      return new Asked(
          PlannerPrompt.stepsOnly(),
          Optional.of(CreditsPrompt.standard()),
          domain,
          most,
          tries,
          worth);
    }

    /// For budgets of so many times what a plan may take.
    public Asked worth(int times) {
      return new Asked(prompt, credits, domain, most, tries, times);
    }

    public Asked most(int tokens) {
      return new Asked(prompt, credits, domain, tokens, tries, worth);
    }

    boolean isWorth(Question question, long think) {
      return question.level().orElse(FIRST_PLANNED) >= FIRST_PLANNED
          && think > 0
          && think >= (long) worth * most;
    }
  }
}
