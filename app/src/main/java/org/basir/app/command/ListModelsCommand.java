package org.basir.app.command;

import java.util.concurrent.Callable;
import org.basir.app.console.ModelTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "The classifiers, the active one marked, with their figures on dev where known.",
    footer = {"", "Example: ./basir models list"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class ListModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var session = Session.open()) {
      var models = session.client().get("/api/v1/models", JsonNode.class).path("items");
      Output.of(spec).lines(new ModelTable(models).lines());
      return ExitCode.OK;
    }
  }
}
