package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "market",
    mixinStandardHelpOptions = true,
    description = "Takes in prices of shares, and shows what sectors returned around a budget.",
    subcommands = {MarketImportCommand.class, MarketReturnsCommand.class},
    footer = {"", "Example: ./basir market import bhavcopies/"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class MarketCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do: import or returns");
  }
}
