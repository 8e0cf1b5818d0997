package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.basir.app.suite.SuiteSettings;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.training.data.DataOptions;
import org.basir.training.data.TrainingData;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;
import org.basir.training.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What trainings for the figures alone are asked alike.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrialOptions {

  private static final long EPOCHS = 3;

  /// All trials have it: what one comparison has tried, another need not try again.
  private static final String NAME = "trial";

  /// How long the full training is.
  static final class Full {

    @Option(names = "--full-steps", paramLabel = "N", description = "Steps of 100 %%.")
    private @Nullable Long steps;

    @Option(
        names = "--full-epochs",
        paramLabel = "N",
        description = "Passes over the data of 100 %% (default: " + EPOCHS + ").")
    private @Nullable Long epochs;

    Spending spending() {
      return steps == null
          ? Spending.ofEpochs(epochs == null ? EPOCHS : epochs)
          : Spending.ofSteps(steps);
    }
  }

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Labelled excerpts: JSON lines, CSV, Label Studio or mapped JSON.")
  private Path data;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where results.json and report.html go.")
  private Path output;

  @ArgGroup(exclusive = true)
  private @Nullable Full full;

  @Mixin private RecipeOptions recipe;

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

  /// What the trainings have alike.
  Recipe recipe() {
    return recipe.recipe(Recipe.standard());
  }

  Path output() {
    return output;
  }

  /// A training of the full length.
  ///
  /// @throws IllegalArgumentException when a value can't be
  Order order(Output printed) {
    Submission.refuseMissing(List.of(data));
    var order = order();
    printed.note(order.data().summary());
    return order;
  }

  private Order order() {
    var home = SuiteSettings.home(System.getenv());
    var sectors = Taxonomies.load(Optional.ofNullable(taxonomy));
    var options = DataOptions.standard(sectors);
    options = testYears ? options.withTestYears() : options;
    options = skipBadRows ? options.skippingBadRows() : options;
    return new Order(
        NAME,
        YearLimit.of(trainTo).fitted(TrainingData.read(data, options)),
        sectors,
        home,
        home.resolve("models"),
        recipe(),
        full == null ? Spending.ofEpochs(EPOCHS) : full.spending(),
        1,
        0,
        OptionalInt.empty(),
        new Version().getVersion()[0]);
  }
}
