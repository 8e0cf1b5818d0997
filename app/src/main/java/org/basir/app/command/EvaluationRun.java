package org.basir.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.EvaluationTable;
import org.basir.app.console.StandingsTable;
import org.basir.app.suite.SuiteSettings;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One evaluation by the suite: started, followed, printed, its reports kept in the data folder.
record EvaluationRun(SuiteClient client, Output output) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Starts it, waits for its end and says where it lies.
  String run(String path, MultiValueMap<String, Object> form, boolean json) {
    var location = client.start(path, form).getPath();
    var ended = Pipeline.of(client, output).until(() -> seen(location), EvaluationRun::ended);
    output.note("");
    if (!status(ended).equals("COMPLETED")) {
      throw new CommandFailure("the evaluation failed: " + ended.at("/problem/detail").asString());
    }
    var report = client.get(location + "/report.json", String.class);
    if (json) {
      output.line(report);
    } else {
      output.line(table(JSON.readTree(report)));
    }
    keep(location, report);
    return location;
  }

  private static String table(JsonNode report) {
    return StandingsTable.fits(report)
        ? new StandingsTable(report).render()
        : EvaluationTable.of(report).render();
  }

  private JsonNode seen(String location) {
    var run = client.get(location, JsonNode.class);
    output
        .err()
        .print(
            "\r%s: %d of %d"
                .formatted(
                    status(run).toLowerCase(Locale.ROOT),
                    run.path("done").asInt(0),
                    run.path("total").asInt(0)));
    output.err().flush();
    return run;
  }

  private static String status(JsonNode run) {
    return run.path("status").asString();
  }

  private static boolean ended(JsonNode run) {
    return status(run).equals("COMPLETED") || status(run).equals("FAILED");
  }

  private void keep(String location, String report) {
    var name = location.substring(location.indexOf("evaluations/")).replace('/', '-');
    var folder = SuiteSettings.home(System.getenv()).resolve("reports");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), report);
      var page = client.get(location + "/report.html", String.class);
      Path html = Files.writeString(folder.resolve(name + ".html"), page);
      output.note("report: " + html);
    } catch (IOException e) {
      throw new CommandFailure("cannot write the report to " + folder + ": " + e.getMessage(), e);
    }
  }
}
