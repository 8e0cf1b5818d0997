package org.basir.app.command;

import java.util.concurrent.Callable;
import org.basir.app.client.ModelChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Takes the last promotion back; once more, the one before it.",
    footer = {"", "Example: ./basir models rollback --note \"misses railways\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class RollBackModelCommand implements Callable<Integer> {

  @Mixin private Remark remark;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var session = Session.open()) {
      var change =
          session.client().post("/api/v1/models/rollback", remark.body(), ModelChange.class);
      Output.of(spec).line(change.line());
      return ExitCode.OK;
    }
  }
}
