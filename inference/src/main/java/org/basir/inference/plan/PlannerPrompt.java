package org.basir.inference.plan;

import java.util.OptionalInt;

/// How a model is asked for a plan.
///
/// @param version of the wording, part of what a comparison has to name
/// @param instructions what a plan is, with its form
/// @param question with `{domain}`, `{level}` and `{question}`
/// @param schema of the answer, for engines that keep to one
public record PlannerPrompt(String version, String instructions, String question, String schema) {

  private static final String FIRST = "1";

  public PlannerPrompt {
    if (!question.contains("{question}")) {
      throw new IllegalArgumentException("No {question} in '" + question + "'");
    }
  }

  /// The wording that comes with this code.
  public static PlannerPrompt standard() {
    return new PlannerPrompt(
        FIRST,
        Wordings.of("planner-1-instructions.txt"),
        Wordings.of("planner-1-question.txt"),
        Wordings.of("plan-1.schema.json"));
  }

  /// The same for steps alone, whose credits another call brings ([CreditsPrompt]).
  public static PlannerPrompt stepsOnly() {
    return new PlannerPrompt(
        FIRST,
        Wordings.of("steps-1-instructions.txt"),
        Wordings.of("planner-1-question.txt"),
        Wordings.of("steps-1.schema.json"));
  }

  /// The question as it is put to the planner.
  ///
  /// @param domain such as `arithmetic`
  public String of(String domain, OptionalInt level, String asked) {
    return Wordings.filled(question, domain, level, asked);
  }
}
