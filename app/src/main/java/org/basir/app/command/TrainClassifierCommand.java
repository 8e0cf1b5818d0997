package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.basir.app.client.CommandFailure;
import org.basir.app.console.TrainingBar;
import org.basir.app.suite.SuiteSettings;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.DataOptions;
import org.basir.training.data.TrainingData;
import org.basir.training.finetune.FineTune;
import org.basir.training.finetune.FineTuneResult;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;
import org.basir.training.finetune.TrainingFailed;
import org.basir.training.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "classifier",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fine-tunes an encoder to find sectors.",
      "The training is saved every hundred steps: the same command goes on where it was ended."
    },
    footer = {
      "",
      "Examples: ./basir train classifier --data labels.jsonl --minutes 40",
      "          ./basir train classifier        our labels, on the speeches you have ingested"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainClassifierCommand implements Callable<Integer> {

  private static final int EVALUATIONS = 4;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = {
        "Labelled excerpts: JSON lines, CSV, Label Studio or mapped JSON.",
        "Without it, the labels that ship with the suite, on the speeches you have ingested."
      })
  private @Nullable Path data;

  @ArgGroup(exclusive = true)
  private @Nullable SpendingOptions spending;

  @Option(
      names = "--name",
      defaultValue = "tuned",
      description = "Of the model; a version is added (default: ${DEFAULT-VALUE}).")
  private String name;

  @Mixin private RecipeOptions recipe;

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      description = "Evaluations on dev, evenly over the steps (default: " + EVALUATIONS + ").")
  private int evaluations = EVALUATIONS;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "End after N evaluations without a better one (default: never).")
  private int patience;

  @Option(
      names = "--adapter",
      paramLabel = "RANK",
      description =
          "Cut what was learned to a small file of this rank, and use the encoder it makes.")
  private @Nullable Integer adapter;

  @Option(names = "--output", description = "Where the model folder goes (default: the models).")
  private @Nullable Path output;

  @Option(names = "--taxonomy", description = "A sector list of your own, CSV.")
  private @Nullable Path taxonomy;

  @Option(
      names = "--train-to",
      paramLabel = "YEAR",
      description = "Fit on the years to this one only; dev stays.")
  private @Nullable Integer trainTo;

  @Option(names = "--allow-test-years", description = "Accept rows of 2020 and later.")
  private boolean testYears;

  @Option(names = "--skip-bad-rows", description = "Leave out rows that something is wrong with.")
  private boolean skipBadRows;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var printed = Output.of(spec);
    try {
      var order = order(printed);
      printed.note(order.data().summary());
      printed.note("saved in " + FineTune.folder(order));
      tell(printed, trained(order));
      return ExitCode.OK;
    } catch (IllegalArgumentException | MalformedInput | TrainingFailed refused) {
      throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private static FineTuneResult trained(Order order) {
    try (var bar = new TrainingBar()) {
      return FineTune.run(order, bar::show);
    }
  }

  private static void tell(Output printed, FineTuneResult result) {
    var figures = result.figures();
    printed.line(
        "%s: dev micro F1 %.3f (%s), macro F1 over supported sectors %.3f"
            .formatted(
                result.version(),
                figures.shipped().value(Measure.MICRO_F1),
                figures.shipped().interval(Measure.MICRO_F1).text(),
                figures.shipped().value(Measure.MACRO_F1_SUPPORTED)));
    printed.line(
        "with %s: %.3f, %.3f"
            .formatted(
                figures.leftOutName(),
                figures.leftOut().value(Measure.MICRO_F1),
                figures.leftOut().value(Measure.MACRO_F1_SUPPORTED)));
    printed.line("model and report in " + result.folder());
    printed.line("to use it: ./basir models promote " + result.id());
  }

  private Order order(Output printed) {
    var home = SuiteSettings.home(System.getenv());
    var sectors = Taxonomies.load(Optional.ofNullable(taxonomy));
    return new Order(
        name,
        YearLimit.of(trainTo).fitted(rows(sectors, printed)),
        sectors,
        home,
        output == null ? home.resolve("models") : output.toAbsolutePath(),
        recipe.recipe(Recipe.shipped()),
        spending == null ? Spending.standard() : spending.spending(),
        evaluations,
        patience,
        adapter == null ? OptionalInt.empty() : OptionalInt.of(adapter),
        new Version().getVersion()[0]);
  }

  private TrainingData rows(Taxonomy sectors, Output printed) {
    var options = DataOptions.standard(sectors);
    options = testYears ? options.withTestYears() : options;
    options = skipBadRows ? options.skippingBadRows() : options;
    if (data == null) {
      return TrainingData.of(IngestedLabels.join(sectors, printed), options);
    }
    Submission.refuseMissing(List.of(data));
    return TrainingData.read(data, options);
  }
}
