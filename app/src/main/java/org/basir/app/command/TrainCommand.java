package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Fine-tunes encoders on your labels or on ours, or trains a small decoder.",
    subcommands = {
      TrainClassifierCommand.class,
      TrainSchedulesCommand.class,
      TrainCompareCommand.class,
      TrainNewcomersCommand.class,
      TrainDecoderCommand.class
    },
    footer = {"", "Example: ./basir train classifier --data labels.jsonl --minutes 40"})
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class TrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what to train: classifier, schedules, compare, newcomers or decoder");
  }
}
