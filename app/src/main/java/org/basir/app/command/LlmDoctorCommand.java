package org.basir.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basir.app.console.ProbeTable;
import org.basir.inference.llm.http.probe.ProbeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Finds out by some twenty small requests what a server of language models can do, and which"
          + " ways to keep thinking within a budget there are therefore.",
      "Ends with 0 if the model answers, else with 1."
    },
    footer = {"", "Example: ./basir llm doctor --endpoint http://127.0.0.1:8080"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class LlmDoctorCommand implements Callable<Integer> {

  @Mixin private ServerOptions server;

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var probed = server.probed()) {
      var output = Output.of(spec);
      if (json) {
        output.json(object(probed.report()));
      } else {
        output.lines(new ProbeTable(probed.report()).lines());
      }
      return ExitCode.OK;
    }
  }

  private static Map<String, Object> object(ProbeReport report) {
    var object = new LinkedHashMap<String, Object>();
    object.put("endpoint", report.endpoint());
    object.put("model", report.model());
    object.put("protocol", report.protocol());
    object.put("mostAlternatives", report.mostAlternatives());
    object.put("capabilities", report.capabilities());
    object.put("findings", report.findings());
    object.put("strategies", report.strategies());
    object.put("spent", report.spent());
    return object;
  }
}
