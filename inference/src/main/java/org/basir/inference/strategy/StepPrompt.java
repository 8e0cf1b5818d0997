package org.basir.inference.strategy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.inference.plan.Plan;
import org.basir.inference.plan.PlanWording;

/// How one step of a plan is asked for, where each has its own call. The last step's call goes on
/// to the answer of the whole question.
@FunctionalInterface
public interface StepPrompt {

  /// The words in the place of the question's. Apart from earlier results, those of no step should
  /// be longer than those of the first and all steps together: that much is reserved.
  ///
  /// @param step index of the step, from 0
  /// @param earlier what each step before came to
  /// @param tokens to aim for
  String of(Question question, Plan plan, int step, List<String> earlier, long tokens);

  /// The question, each earlier step with its result, and the step.
  static StepPrompt standard() {
    return (question, plan, step, earlier, tokens) ->
        "%s\n\nWorked out so far:\n%s\nWork out only this now:\n%s"
            .formatted(
                question.text(),
                results(plan, earlier),
                PlanWording.standard().step(plan, step, tokens));
  }

  private static String results(Plan plan, List<String> earlier) {
    return earlier.isEmpty()
        ? "nothing\n"
        : IntStream.range(0, earlier.size())
            .mapToObj(i -> "%d. %s\n%s\n".formatted(i + 1, plan.step(i).text(), earlier.get(i)))
            .collect(Collectors.joining());
  }
}
