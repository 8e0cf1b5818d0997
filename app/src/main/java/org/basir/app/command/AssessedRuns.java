package org.basir.app.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What language models scored, as a file of runs.
///
/// @param budgets the days there are returns for
record AssessedRuns(SuiteClient client, Set<LocalDate> budgets) {

  /// The file; says what each way took, which the evaluation's table doesn't, and which budgets are
  /// left out for want of returns.
  Resource file(Output output) {
    var dropped = new TreeSet<String>();
    var runs = measurable(client.get("/api/v1/assessments/runs", ArrayNode.class), dropped);
    if (!dropped.isEmpty()) {
      output.note("no returns, left out: " + String.join(", ", dropped));
    }
    if (runs.isEmpty()) {
      throw new CommandFailure(
          "no budget with returns was scored by a language model: ./basir rank YEAR --scorer llm");
    }
    runs.forEach(run -> output.note(line(run)));
    return new ByteArrayResource(runs.toString().getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "assessments.json";
      }
    };
  }

  private ArrayNode measurable(ArrayNode runs, Set<String> dropped) {
    var measurable = JsonMapper.shared().createArrayNode();
    for (var run : runs) {
      var scores = (ObjectNode) run.path("scores");
      for (var day : new HashSet<>(scores.propertyNames())) {
        if (!budgets.contains(LocalDate.parse(day))) {
          scores.remove(day);
          dropped.add(day);
        }
      }
      if (!scores.isEmpty()) {
        measurable.add(run);
      }
    }
    return measurable;
  }

  private static String line(JsonNode run) {
    return String.format(
        Locale.ROOT,
        "%s: %d budgets, %,.0f tokens each",
        run.path("ranker").asString(),
        run.path("scores").size(),
        run.path("meanUnits").asDouble());
  }
}
