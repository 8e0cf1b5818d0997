package org.basir.app.command;

import java.util.concurrent.Callable;
import org.basir.app.console.PromotionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Who made which classifier the active one, newest first.",
    footer = {"", "Example: ./basir models history --last 5"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ModelHistoryCommand implements Callable<Integer> {

  @Option(names = "--last", defaultValue = "100", description = "How many to print, 1 to 1000.")
  private int last;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var session = Session.open()) {
      var page = session.client().get("/api/v1/models/promotions?limit=" + last, JsonNode.class);
      Output.of(spec).lines(new PromotionTable(page.path("items")).lines());
      return ExitCode.OK;
    }
  }
}
