package org.basir.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basir.app.client.Budget;
import org.basir.app.client.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Takes in speeches and sees them through classification and ranking.",
    footer = {"", "Example: ./basir ingest speeches/ more/2027.pdf"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class IngestCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = ".pdf, .txt, .html, or folders.")
  private List<Path> paths;

  @Option(names = "--year", description = "The budget's first year (2027 for 2027-28).")
  private @Nullable Integer year;

  @Option(names = "--kind", description = "full, interim or other.")
  private @Nullable String kind;

  @Option(names = "--date", description = "The day of the speech, 2027-02-01.")
  private @Nullable String date;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    Submission.refuseMissing(paths);
    refuseOneBudgetForMany();
    try (var session = Session.open(paths)) {
      var submitted = Submission.to(session, output).submit(paths, given());
      var budgets = Pipeline.of(session.client(), output).follow(submitted.transcripts());
      output.note("");
      output.lines(budgets.stream().map(IngestCommand::line).toList());
      return Failures.report(submitted, budgets, output);
    }
  }

  private void refuseOneBudgetForMany() {
    if (!given().isEmpty() && (paths.size() > 1 || Files.isDirectory(paths.getFirst()))) {
      throw new CommandFailure("--year, --kind and --date are for one file, not for several");
    }
  }

  private Map<String, String> given() {
    var given = new LinkedHashMap<String, String>();
    put(given, "year", year);
    put(given, "kind", kind);
    put(given, "date", date);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }

  private static String line(Budget budget) {
    return "%-22s version %d  %-10s %5d excerpts  %s"
        .formatted(
            budget.label(),
            budget.version(),
            budget.status(),
            budget.total(),
            budget.name() == null ? "" : budget.name());
  }
}
