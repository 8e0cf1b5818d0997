package org.basir.app.command;

import java.util.List;
import org.basir.training.comparison.Axis;
import org.basir.training.comparison.Comparison;
import org.basir.training.comparison.PeakSearch;
import org.basir.training.comparison.Progress;
import org.basir.training.comparison.Trials;
import org.basir.training.comparison.Variant;
import org.basir.training.comparison.Variation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "schedules",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares learning-rate schedules under budgets: ranks, and the first minus the second.",
      "What has been trained is kept: the same command goes on, more seeds or budgets reuse it."
    },
    footer = {
      "",
      "Example: ./basir train schedules --data labels.jsonl --rates 1e-4,3e-4 --output schedules"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainSchedulesCommand extends ComparisonCommand {

  @Option(
      names = "--schedules",
      split = ",",
      defaultValue = "rex,linear,cosine,onecycle,step:50-75,exponential,plateau,constant,rex:0.9",
      description = "The first is compared with the second in pairs (default: ${DEFAULT-VALUE}).")
  private List<String> schedules;

  @Option(
      names = "--rates",
      split = ",",
      description = {
        "Peaks of the encoder's rate, the head's going along: each schedule gets the one that is",
        "best on dev at 25 %% with the first seed (default: --rate for all)."
      })
  private @Nullable List<Double> rates;

  @Override
  String title() {
    return "Schedules under a budget";
  }

  @Override
  List<Variant> variants(ComparisonOptions given) {
    refuse("give --schedules", "--schedule");
    refuse("give --seeds", "--seed");
    return new Variation(Axis.SCHEDULE, schedules).of(given.recipe());
  }

  @Override
  Comparison prepared(Comparison comparison, Trials trials, Progress progress) {
    return rates == null ? comparison : new PeakSearch(comparison, rates).choose(trials, progress);
  }
}
