package org.basir.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "The classifier's models, the active one marked.",
    footer = {"", "Example: ./basir models list"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class ListModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    try (var session = Session.open()) {
      for (var model : session.client().get("/api/v1/models", JsonNode.class).path("items")) {
        output.line(
            "%s %-28s %s"
                .formatted(
                    model.path("active").asBoolean(false) ? "*" : " ",
                    model.path("id").asString(),
                    model.path("version").asString()));
      }
      return ExitCode.OK;
    }
  }
}
