package org.basir.app.command;

import java.util.concurrent.Callable;
import org.basir.app.client.ModelChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = "Makes a classifier the active one, in a running suite without a restart.",
    footer = {"", "Example: ./basir models promote my-encoder-head --note \"better on 2024\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class PromoteModelCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL",
      description = "Name or version of a model, as ./basir models list shows them.")
  private String model;

  @Mixin private Remark remark;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var path = "/api/v1/models/{model}/promotion";
    try (var session = Session.open()) {
      var change = session.client().post(path, remark.body(), ModelChange.class, model);
      Output.of(spec).line(change.line());
      return ExitCode.OK;
    }
  }
}
