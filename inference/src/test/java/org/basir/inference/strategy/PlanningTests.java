package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.inference.strategy.FourSteps.BY_CREDIT;
import static org.basir.inference.strategy.FourSteps.JOB;
import static org.basir.inference.strategy.FourSteps.PLAN;
import static org.basir.inference.strategy.FourSteps.answering;
import static org.basir.inference.strategy.FourSteps.need;
import static org.basir.inference.strategy.FourSteps.planner;
import static org.basir.inference.strategy.FourSteps.planning;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.ledger.Limit;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.usage.CallBook;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Purpose;
import org.junit.jupiter.api.Test;

/// Plans by the model: asked for, tried again, paid for, done without.
class PlanningTests {

  private final FourSteps steps = new FourSteps();

  @Test
  void asksTheModelForThePlanAndReportsWhatThatTook() {
    var model = planning("Sure: " + PLAN);

    var reply = steps.answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(model.prompts()).hasSize(3);
    assertThat(model.prompts().get(1)).contains("4. Say. (aim for at most 50 tokens)");
    assertThat(steps.calls)
        .extracting(CallRecord::purpose)
        .containsExactly(Purpose.PLAN, Purpose.ANSWER);
    var plan = steps.calls.getFirst();
    assertThat(plan.usage().completion()).isEqualTo("Sure: ".length() + PLAN.length() + 1);
    assertThat(plan.charged().units()).isEqualTo(plan.usage().total());
    assertThat(reply.call().charged().units()).isEqualTo(reply.call().usage().total());
    assertThat(steps.ledger.snapshot(JOB).spent())
        .isEqualTo(plan.charged().units() + reply.call().charged().units());
    assertThat(steps.ledger.snapshot(JOB).overrun()).isZero();
    assertThat(steps.ledger.snapshot(JOB).reserved()).isZero();
  }

  @Test
  void countsPlanningInTheTotalOnly() {
    steps.answered(planning(PLAN), PlanAndBudget.oneShot(planner()), need(900, 10));

    var book = new CallBook();
    book.ended(steps.calls.getFirst());
    book.ended(steps.calls.getLast().withScore(1));
    var figures = book.figures(JOB);
    int answer = steps.calls.getLast().usage().completion();
    assertThat(figures.e3().value()).isEqualTo(1e4 / answer);
    assertThat(figures.e3Total().value()).isEqualTo(1e4 / (answer + PLAN.length() + 1));
  }

  @Test
  void triesAgainByDrawingAndThenTakesOneStep() {
    var model = planning("I can't.");

    steps.answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(model.prompts()).hasSize(5);
    assertThat(model.prompts().get(3))
        .contains("1. Answer the question directly. (aim for at most 900 tokens)");
    assertThat(steps.ledger.snapshot(JOB).overrun()).isZero();
  }

  @Test
  void asksForCreditsInACallOfItsOwn() {
    for (var credits : List.of("[{\"credit\": 1}, {\"credit\": 3}]", "no")) {
      var model =
          new LikelyModel(prompt ->
              prompt.startsWith("You judge")
                  ? credits
                  : answering(
                          _ -> "{\"steps\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}",
                          "x".repeat(2000))
                      .apply(prompt));

      steps.answered(
          model, PlanAndBudget.oneShot(planner().inTwoCalls()).with(BY_CREDIT), need(900, 5));

      assertThat(model.prompts()).hasSize(4);
      assertThat(model.prompts().get(1)).endsWith("Steps:\n1. a\n2. b\n");
      assertThat(model.prompts().get(2))
          .contains("1. a (aim for at most %d tokens)".formatted(credits.equals("no") ? 450 : 225));
      assertThat(steps.ledger.snapshot(JOB).overrun()).isZero();
    }
  }

  @Test
  void takesThePlanOfTheSecondTry() {
    var tries = new ArrayList<String>();
    var model =
        new LikelyModel(
            answering(
                prompt -> {
                  tries.add(prompt);
                  return tries.size() == 2 ? PLAN : "no";
                },
                "x".repeat(999)));

    steps.answered(model, PlanAndBudget.oneShot(planner()), need(900, 10));

    assertThat(tries).hasSize(2);
    assertThat(model.prompts().get(2)).contains("4. Say.");
  }

  @Test
  void doesNotPlanEasyQuestionsOrSmallBudgets() {
    var strategy = PlanAndBudget.oneShot(planner().worth(4));
    for (int level = 1; level <= 5; level++) {
      var model = planning(PLAN);
      steps.ask(model, strategy, level, need(4 * 300, 10));
      assertThat(model.prompts()).hasSize(level < 3 ? 2 : 3);
    }
    var model = planning(PLAN);
    steps.answered(model, strategy, need(4 * 300 - 1, 10));
    assertThat(model.prompts()).hasSize(2);
  }

  @Test
  void dropsThePlanningFirstWhereTheBudgetIsShort() {
    var model = planning(PLAN);
    steps.ledger.limit(JOB, Limit.of(2 * 140 + 2 * 200 + 10));

    var reply = steps.answered(model, PlanAndBudget.oneShot(planner()), need(400, 10));

    assertThat(model.prompts()).hasSize(2);
    assertThat(reply.call().level()).isEqualTo(DegradeLevel.TRIMMED_THINKING);
    assertThat(reply.call().budget().think()).isGreaterThan(190);
    assertThat(reply.text()).isEqualTo("42");
    assertThat(steps.ledger.snapshot(JOB).overrun()).isZero();
  }

  @Test
  void chargesThePlanOfAQuestionThatFailed() {
    var model = planning(PLAN);
    model.failsFromCall(2);

    assertThatThrownBy(() -> steps.ask(model, PlanAndBudget.oneShot(planner()), 3, need(900, 10)))
        .isInstanceOf(CompletionFailed.class);

    assertThat(steps.ledger.snapshot(JOB).spent()).isGreaterThan(PLAN.length());
    assertThat(steps.ledger.snapshot(JOB).reserved()).isZero();
  }
}
