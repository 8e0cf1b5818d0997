package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the models against labels (F1) or returns (NDCG, chance-corrected).",
    subcommands = {
      EvaluateClassificationCommand.class,
      EvaluateRankingCommand.class,
      EvaluateCompareCommand.class,
      EvaluateStrategiesCommand.class
    },
    footer = {
      "",
      "Example: ./basir evaluate classification --data labels.jsonl --split dev --json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the field before it calls
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what to evaluate: classification, ranking or strategies, or compare");
  }
}
