package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.inference.strategy.FourSteps.BY_CREDIT;
import static org.basir.inference.strategy.FourSteps.IN_CALLS;
import static org.basir.inference.strategy.FourSteps.JOB;
import static org.basir.inference.strategy.FourSteps.KNOWN;
import static org.basir.inference.strategy.FourSteps.PLAN;
import static org.basir.inference.strategy.FourSteps.answering;
import static org.basir.inference.strategy.FourSteps.need;
import static org.basir.inference.strategy.FourSteps.planner;
import static org.basir.inference.strategy.FourSteps.planning;
import static org.basir.inference.strategy.FourSteps.sequential;

import java.util.List;
import java.util.SplittableRandom;
import org.basir.inference.allocation.Apportionment;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.allocation.Split;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.ledger.Limit;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanAndBudgetSpec48Tests {

  private final FourSteps steps = new FourSteps();

  @Test
  void tellsTheModelEachStepWithItsShare() {
    var model = planning("no plan is asked for");
    var strategy = PlanAndBudget.oneShot(Planning.Ready.of(KNOWN)).with(BY_CREDIT);

    var reply = steps.answered(model, strategy.with(new AdvisoryFloor(15)), need(100, 10));

    assertThat(model.prompts().getFirst())
        .isEqualTo(
            """
            What?

            Work through these steps, then answer:
            1. Add. (aim for at most 40 tokens)
            2. Halve. (aim for at most 30 tokens)
            3. Square. (aim for at most 20 tokens)
            4. Say. (aim for at most 15 tokens)
            <think>\
            """);
    assertThat(reply.thinking()).isEqualTo("x".repeat(100));
    assertThat(reply.text()).isEqualTo("42");
    assertThat(reply.call().enforcers())
        .containsExactlyInAnyOrder(Enforcer.ADVISORY, Enforcer.HARD_LIMIT);
    assertThat(steps.calls).extracting(CallRecord::purpose).containsExactly(Purpose.ANSWER);
  }

  @Test
  void sharesByCosineUnlessToldOtherwise() {
    var model = planning("");

    steps.answered(model, PlanAndBudget.oneShot(Planning.Ready.of(KNOWN)), need(600, 10));

    var shares =
        new Split(Schedule.COSINE, Apportionment.LARGEST_REMAINDER).of(KNOWN.credits(), 600);
    assertThat(model.prompts().getFirst())
        .contains("1. Add. (aim for at most %d tokens)".formatted(shares.getFirst()))
        .contains("2. Halve. (aim for at most %d tokens)".formatted(shares.get(1)));
  }

  @Test
  void asksTheQuestionAloneWhereNothingIsToBeThought() {
    for (var strategy : List.of(sequential(planner().worth(0)), sequential())) {
      var model = planning(PLAN);

      assertThat(steps.answered(model, strategy, need(0, 10)).text()).isEqualTo("42");
      assertThat(model.prompts()).containsExactly("What?<think></think>");
    }
  }

  @Test
  @DisplayName("4.8: B = 1000 and shares .4 .3 .2 .1; the first step leaves 150 of its 400")
  void rollsOverWhatAStepLeaves() {
    var model =
        new LikelyModel(prompt -> {
          if (prompt.endsWith("</think>")) {
            return "42";
          }
          return prompt.contains("Now Add.") ? "a".repeat(242) + "</think>" : "x".repeat(999);
        });
    var strategy = sequential();

    var reply = steps.answered(model, strategy, need(1000, 10));

    assertThat(model.prompts()).hasSize(5);
    assertThat(model.prompts().get(0)).endsWith("What? Now Add. for 400.<think>");
    assertThat(model.prompts().get(1)).endsWith("a Now Halve. for 375.<think>");
    assertThat(model.prompts().get(2)).endsWith("x Now Square. for 250.<think>");
    assertThat(model.prompts().get(3)).endsWith("x Now Say. for 125.<think>");
    assertThat(model.prompts().get(4)).endsWith("x</think>");
    assertThat(reply.call().usage().thinking()).isEqualTo(1000);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.FORCED_CLOSE);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void endsByItselfIfAllStepsDo() {
    var model = new LikelyModel(answering(prompt -> "", "abc</think>"));

    var reply = steps.answered(model, sequential(), need(1000, 10));

    assertThat(reply.thinking()).isEqualTo("abc\nabc\nabc\nabc");
    assertThat(reply.call().followed()).isTrue();
    assertThat(reply.call().usage().thinking()).isEqualTo(4 * "abc</think>".length());
  }

  @Test
  void saysWhatEachStepCameToWithinItsTokens() {
    var model = planning("");
    var prompt = ((PlanAndBudget.Mode.Sequential) IN_CALLS).prompt();
    var strategy = sequential().with(new PlanAndBudget.Mode.Sequential(prompt, 20));

    var reply = steps.answered(model, strategy, need(1000, 10));

    // a step thinks 20 tokens less than it has, and `42` leaves 17 of these to the steps after it
    assertThat(model.prompts()).hasSize(8);
    assertThat(model.prompts().get(2)).startsWith("What?42 Now Halve. for 308.<think>");
    assertThat(model.prompts().get(6)).startsWith("What?424242 Now Say. for ");
    assertThat(reply.call().usage().thinking()).isEqualTo(1000);
    assertThat(reply.text()).isEqualTo("42");
  }

  @Test
  void stopsBetweenStepsWhereWhoeverListensHasEnough() {
    var model = planning("");

    var reply = (Reply.Answered) steps.ask(model, sequential(), 3, need(1000, 10), piece -> false);

    assertThat(model.prompts()).hasSize(1);
    assertThat(reply.call().finish()).isEqualTo(FinishReason.CANCELLED);
  }

  @Test
  void neverTakesMoreThanWasGranted() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int trial = 0; trial < 300; trial++) {
      int plans = random.nextInt(3);
      var model = planning(plans == 0 ? "x".repeat(2000) : plans == 1 ? PLAN : "no");
      var ready =
          List.of(planner(), planner().inTwoCalls(), Planning.Ready.of(KNOWN))
              .get(random.nextInt(3));
      var strategy = random.nextBoolean() ? PlanAndBudget.oneShot(ready) : sequential(ready);
      int think = random.nextInt(1500);
      int answer = random.nextInt(1, 20);
      steps.ledger.limit(
          JOB, Limit.of(steps.ledger.snapshot(JOB).spent() + random.nextInt(50, 9000)));

      var reply = steps.ask(model, strategy, 3, need(think, answer));

      assertThat(steps.ledger.snapshot(JOB).overrun()).as("trial %d", trial).isZero();
      if (reply instanceof Reply.Answered it) {
        assertThat(it.call().usage().thinking()).isLessThanOrEqualTo(think);
        assertThat(it.text()).isEqualTo("42".substring(0, Math.min(2, answer)));
      }
    }
  }

  @Test
  void refusesAnEnforcerThatDoesNotEndThinking() {
    var plan = PlanAndBudget.oneShot(planner());

    assertThatThrownBy(() -> plan.enforcedBy(new Strategy.Vanilla()))
        .hasMessageContaining("vanilla");
    assertThatThrownBy(() -> plan.enforcedBy(plan)).isInstanceOf(IllegalArgumentException.class);
  }
}
