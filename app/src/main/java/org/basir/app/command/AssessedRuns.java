package org.basir.app.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/// What language models scored, as a file of runs.
record AssessedRuns(SuiteClient client) {

  /// The file; says what each way took, which the evaluation's table doesn't.
  Resource file(Output output) {
    var runs = client.get("/api/v1/assessments/runs", JsonNode.class);
    if (runs.isEmpty()) {
      throw new CommandFailure(
          "no budget of known day was scored by a language model: ./basir rank YEAR --scorer llm");
    }
    runs.forEach(run -> output.note(line(run)));
    return new ByteArrayResource(runs.toString().getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "assessments.json";
      }
    };
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
