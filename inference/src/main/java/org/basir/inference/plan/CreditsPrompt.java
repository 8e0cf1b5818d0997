package org.basir.inference.plan;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a model is asked, in a second call, what the steps of its plan deserve, as the authors of
/// Plan-and-Budget do.
///
/// @param version of the wording
/// @param instructions what credits are, with their form
/// @param question with `{domain}`, `{level}`, `{question}` and `{steps}`
/// @param schema of the answer, for engines that keep to one
public record CreditsPrompt(String version, String instructions, String question, String schema) {

  public CreditsPrompt {
    if (!question.contains("{question}") || !question.contains("{steps}")) {
      throw new IllegalArgumentException("No {question} or {steps} in '" + question + "'");
    }
  }

  /// The wording that comes with this code.
  public static CreditsPrompt standard() {
    return new CreditsPrompt(
        "1",
        Wordings.of("credits-1-instructions.txt"),
        Wordings.of("credits-1-question.txt"),
        Wordings.of("credits-1.schema.json"));
  }

  /// The question and the steps as they are put to the planner.
  public String of(String domain, OptionalInt level, String asked, Plan plan) {
    var steps =
        IntStream.range(0, plan.size())
            .mapToObj(i -> "%d. %s".formatted(i + 1, plan.step(i).text()))
            .collect(Collectors.joining("\n"));
    return Wordings.filled(question.replace("{steps}", steps), domain, level, asked);
  }
}
