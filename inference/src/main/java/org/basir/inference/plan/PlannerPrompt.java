package org.basir.inference.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
        resource("planner-1-instructions.txt"),
        resource("planner-1-question.txt"),
        resource("plan-1.schema.json"));
  }

  /// The question as it is put to the planner.
  ///
  /// @param domain such as `arithmetic`
  public String of(String domain, OptionalInt level, String asked) {
    return question
        .replace("{domain}", domain)
        .replace("{level}", level.isPresent() ? Integer.toString(level.getAsInt()) : "unknown")
        .replace("{question}", asked);
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(PlannerPrompt.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
