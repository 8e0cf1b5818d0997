package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "llm",
    mixinStandardHelpOptions = true,
    description = "Language models: what a server of them can do, and what may be used.",
    subcommands = {LlmDoctorCommand.class, LlmBudgetCommand.class},
    footer = {"", "Example: ./basir llm doctor --endpoint http://127.0.0.1:8080"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class LlmCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do: doctor or budget");
  }
}
