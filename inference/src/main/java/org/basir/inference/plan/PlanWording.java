package org.basir.inference.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a plan is told to the model that follows it.
///
/// @param pattern with `{question}` and `{steps}`
/// @param step a step's, with `{n}` for its number from 1, `{text}`, `{b}` for its tokens, and
///   perhaps `{hint}`; with the end of its line, if it is to have one
public record PlanWording(String pattern, String step) {

  public PlanWording {
    require(pattern, "{question}", "{steps}");
    require(step, "{text}", "{b}");
  }

  private static void require(String pattern, String... places) {
    for (var place : places) {
      if (!pattern.contains(place)) {
        throw new IllegalArgumentException("No %s in '%s'".formatted(place, pattern));
      }
    }
  }

  /// The steps below the question, each with what to aim for.
  public static PlanWording standard() {
    return new PlanWording(
        "{question}\n\nWork through these steps, then answer:\n{steps}",
        "{n}. {text} (aim for at most {b} tokens)\n");
  }

  /// The question with all steps.
  ///
  /// @param tokens of each step
  public String asked(String question, Plan plan, List<Long> tokens) {
    var steps =
        IntStream.range(0, plan.size())
            .mapToObj(i -> step(plan, i, tokens.get(i)))
            .collect(Collectors.joining());
    return pattern.replace("{steps}", steps).replace("{question}", question);
  }

  /// One step.
  ///
  /// @param index from 0
  public String step(Plan plan, int index, long tokens) {
    var planned = plan.step(index);
    return step.replace("{n}", Integer.toString(index + 1))
        .replace("{b}", Long.toString(tokens))
        .replace("{hint}", planned.hint())
        .replace("{text}", planned.text());
  }
}
