package org.basir.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.basir.app.suite.SuiteSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the whole suite in this process until Ctrl-C.",
    footer = {"", "Example: ./basir serve --port 8080 --folder speeches/"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      description = "The gateway's port (default: 8080, or a free one where that is taken).")
  private @Nullable Integer port;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A folder that may be ingested by name over HTTP; repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    var wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
    var home = SuiteSettings.home(System.getenv());
    var session = Session.started(new SuiteSettings(home, wanted, folders));
    output.line("BASIR Suite is ready at " + session.client().gateway() + "/ (Ctrl-C stops it).");
    output.line("Health, information and metrics:");
    session.own().ifPresent(suite -> output.lines(suite.management()));
    Waiting.untilStopped(session);
    return ExitCode.OK;
  }
}
