package org.basir.app.command;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.basir.app.suite.SuiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The run from which the Java machine learns what later starts will need: the whole way of a
/// speech, once.
@Command(
    name = "prepare",
    hidden = true,
    description = "Walks a speech through the suite so that a class cache can be written.")
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class PrepareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var home = SuiteSettings.home(System.getenv());
    try (var session =
        Session.started(
            new SuiteSettings(home, OptionalInt.of(SuiteSettings.ANY_PORT), List.of()))) {
      DemoCommand.walk(session.client(), Output.of(spec));
      return ExitCode.OK;
    }
  }
}
