package org.basir.inference.plan;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads plans as models write them: JSON, with or without words and code fences around it, an
/// object of steps or a bare list.
///
/// Credits may be written as texts or with fractions. Steps without credits share equally, if all
/// are without; otherwise a plan with a step that lacks a text or a credit isn't read.
public final class PlanReader {

  private static final int HUNDREDTHS = 100;
  private static final double MOST_CREDIT = 1e6;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private PlanReader() {}

  /// The first plan in a text, with its credits scaled to 100.
  public static Optional<Plan> read(String text) {
    return lists(text).flatMap(steps -> plan(steps).stream()).findFirst();
  }

  /// A plan with the first credits in a text that are one for each of its steps.
  public static Optional<Plan> credited(Plan plan, String text) {
    return lists(text).flatMap(credits -> credited(plan, credits).stream()).findFirst();
  }

  private static Stream<JsonNode> lists(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> text.charAt(at) == '{' || text.charAt(at) == '[')
        .mapToObj(at -> json(text.substring(at)))
        .flatMap(Optional::stream)
        .map(json -> json.isArray() ? json : json.path("steps"))
        .filter(JsonNode::isArray);
  }

  private static Optional<Plan> credited(Plan plan, JsonNode list) {
    var credits =
        list.valueStream()
            .mapToDouble(each -> each.path("credit").asDouble(0))
            .filter(PlanReader::isCredit)
            .toArray();
    return list.size() == plan.size() && credits.length == plan.size()
        ? Optional.of(
            Plan.of(
                IntStream.range(0, plan.size())
                    .mapToObj(i -> plan.step(i).worth(scaled(credits[i])))
                    .toList()))
        : Optional.empty();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JacksonException notHere) {
      return Optional.empty();
    }
  }

  private static Optional<Plan> plan(JsonNode list) {
    if (list.isEmpty() || list.size() > Plan.MOST_ASKED) {
      return Optional.empty();
    }
    boolean equal = list.valueStream().noneMatch(step -> step.has("credit"));
    var steps = new ArrayList<Plan.Step>();
    list.valueStream().flatMap(step -> step(step, equal)).forEach(steps::add);
    return steps.size() == list.size() ? Optional.of(Plan.of(steps)) : Optional.empty();
  }

  private static Stream<Plan.Step> step(JsonNode json, boolean equal) {
    var text = json.path("text").asString("").strip();
    double credit = equal ? 1 : json.path("credit").asDouble(0);
    return text.isEmpty() || !isCredit(credit)
        ? Stream.of()
        : Stream.of(new Plan.Step(text, json.path("hint").asString("").strip(), scaled(credit)));
  }

  private static boolean isCredit(double credit) {
    return credit > 0 && credit <= MOST_CREDIT;
  }

  /// Whole numbers keep their proportions; fractions do to the hundredth.
  private static int scaled(double credit) {
    return Math.max(1, (int) Math.round(credit * HUNDREDTHS));
  }
}
