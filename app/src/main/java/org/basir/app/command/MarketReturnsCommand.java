package org.basir.app.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.basir.app.console.ReturnsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "returns",
    mixinStandardHelpOptions = true,
    description = "Shows what sectors returned around a budget, by the prices imported.",
    footer = {"", "Example: ./basir market returns 2016-02-29 --window cc_m1_p1"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class MarketReturnsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DATE", description = "The day of the budget, 2016-02-29.")
  private LocalDate date;

  @Option(
      names = "--window",
      defaultValue = "oo_m1_p1",
      description =
          "oo_m1_p1, oo_0_p1, cc_m1_0, cc_m1_p1, cc_m1_p5 or cc_m1_p20 (default:"
              + " ${DEFAULT-VALUE}).")
  private Window window;

  @Option(names = "--as-traded", description = "Leave splits and bonus shares in the prices.")
  private boolean asTraded;

  @Option(names = "--json", description = "Print all windows as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  /// The windows there are.
  @SuppressWarnings("MemberName") // named as in files
  enum Window {
    oo_m1_p1,
    oo_0_p1,
    cc_m1_0,
    cc_m1_p1,
    cc_m1_p5,
    cc_m1_p20
  }

  @Override
  public Integer call() {
    var output = Output.of(spec);
    try (var session = Session.open()) {
      var basis = asTraded ? "AS_TRADED" : "ADJUSTED";
      var path = "/api/v1/returns?budget=%s&basis=%s".formatted(date, basis);
      var returns = session.client().get(path, JsonNode.class);
      if (json) {
        output.json(returns);
      } else {
        output.lines(new ReturnsTable(returns, window.name()).lines());
      }
      return ExitCode.OK;
    }
  }
}
