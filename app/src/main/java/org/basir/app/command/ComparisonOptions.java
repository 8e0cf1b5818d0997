package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import org.basir.training.comparison.Comparison;
import org.basir.training.comparison.Variant;
import org.basir.training.finetune.FineTune;
import org.basir.training.recipe.Recipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What comparisons of recipes are asked alike.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ComparisonOptions {

  @Mixin private TrialOptions trial;

  @Option(
      names = "--budgets",
      split = ",",
      defaultValue = "1,5,10,25",
      description = "Percent of the full steps (default: ${DEFAULT-VALUE}).")
  private List<Double> budgets;

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "1,2,3",
      description = "Of all that is drawn (default: ${DEFAULT-VALUE}).")
  private List<Long> seeds;

  /// What the compared recipes have alike.
  Recipe recipe() {
    return trial.recipe();
  }

  Path output() {
    return trial.output();
  }

  /// The comparison of variants.
  ///
  /// @throws IllegalArgumentException when a value can't be
  Comparison comparison(List<Variant> variants, Output printed) {
    var order = trial.order(printed);
    return new Comparison(order, FineTune.steps(order), variants, budgets, seeds);
  }
}
