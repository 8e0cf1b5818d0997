package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in daily files of the exchange (sec_bhavdata_full, cm...bhav, UDiFF), tables with the"
          + " columns symbol,date,open,close (CSV, also .gz and .zip, or Parquet), and splits and"
          + " bonus shares (a CSV with the columns symbol,ex_date,kind,ratio).",
      "Broken rows are named and left out; a day that is given again replaces what was known.",
      "Ends with 0 if every file was read to its end, else with 1."
    },
    footer = {"", "Example: ./basir market import bhavcopies/ splits.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class MarketImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> paths;

  @Option(
      names = "--adjusted",
      description = "Splits are taken out of the prices of symbol,date,open,close tables already.")
  private boolean adjusted;

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    Submission.refuseMissing(paths);
    var files = MarketFiles.in(paths);
    try (var session = Session.open()) {
      var report = new MarketImport(session.client(), output, adjusted).run(files);
      report.complaints().forEach(complaint -> output.note("basir: " + complaint));
      if (json) {
        output.json(report);
      } else {
        output.lines(report.lines());
      }
      return report.sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
