package org.basir.app.command;

import java.util.List;
import org.basir.training.comparison.Variant;
import org.basir.training.comparison.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares recipes under budgets: precisions, rates, methods, losses, encoders.",
      "What has been trained is kept: the same command goes on, more seeds or budgets reuse it."
    },
    footer = {
      "",
      "Example: ./basir train compare --data labels.jsonl --vary precision=fp32,bf16-stochastic \\",
      "             --vary rate=2e-5,1e-4,3e-4 --beta2 0.99 --budgets 25 --output precisions"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainCompareCommand extends ComparisonCommand {

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "WHAT=A,B",
      description = {
        "encoder, method, scoring, loss, precision, schedule, rate, head-rate or beta2 with its",
        "values (by ; where they have commas). Given again, all are combined with all. The first",
        "two combinations are compared in pairs."
      })
  private List<String> vary;

  @Override
  String title() {
    return "Recipes under a budget";
  }

  @Override
  List<Variant> variants(ComparisonOptions given) {
    refuse("give --seeds", "--seed");
    return Variation.product(given.recipe(), vary.stream().map(Variation::parse).toList());
  }
}
