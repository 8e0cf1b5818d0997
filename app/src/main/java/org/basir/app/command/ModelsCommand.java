package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists the models, changes the active one and trains new ones.",
    subcommands = {
      ListModelsCommand.class,
      PromoteModelCommand.class,
      RollBackModelCommand.class,
      ModelHistoryCommand.class,
      TrainHeadCommand.class,
      TrainRankerCommand.class
    },
    footer = {"", "Example: ./basir models train-head --data labels.jsonl"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class ModelsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what to do: list, promote, rollback, history, train-head or train-ranker");
  }
}
