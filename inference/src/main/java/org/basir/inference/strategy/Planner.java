package org.basir.inference.strategy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.basir.inference.plan.Plan;
import org.basir.inference.plan.PlanReader;

/// Gets a plan from the model, in as many tries as it takes and it may.
record Planner(Attempt attempt) {

  /// The first that can be read and isn't longer than was reserved for; else one step.
  PlanAndBudget planned(PlanAndBudget strategy, Planning.Asked asked, Question question) {
    var call = PlannerCall.plan(attempt.model(), asked, question);
    var plan =
        IntStream.range(0, asked.tries())
            .mapToObj(number -> tried(call, number))
            .flatMap(Optional::stream)
            .findFirst()
            .map(steps -> credited(steps, asked, question))
            .orElse(Plan.single());
    return strategy.with(Planning.Ready.of(plan));
  }

  private Optional<Plan> tried(PlannerCall call, int number) {
    var request = call.request(number, attempt.sampling().seed());
    return PlanReader.read(attempt.plan(request).text()).filter(plan -> words(plan) <= call.most());
  }

  private Plan credited(Plan plan, Planning.Asked asked, Question question) {
    return PlannerCall.credits(attempt.model(), asked, question, plan)
        .map(call -> attempt.plan(call.request(0, attempt.sampling().seed())).text())
        .flatMap(text -> PlanReader.credited(plan, text))
        .orElse(plan);
  }

  private int words(Plan plan) {
    return plan.steps().stream()
        .mapToInt(step -> Written.size(attempt.model(), step.text() + step.hint()))
        .sum();
  }
}
