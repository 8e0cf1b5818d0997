package org.basir.app.command;

import org.basir.training.finetune.Spending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How long to train: one of three ways to say it.
final class SpendingOptions {

  @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser.")
  private @Nullable Long steps;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data.")
  private @Nullable Long epochs;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Minutes on the clock: as many steps as fit.")
  private @Nullable Double minutes;

  /// What was said.
  ///
  /// @throws IllegalArgumentException when it is nothing to train in
  Spending spending() {
    if (steps != null) {
      return Spending.ofSteps(steps);
    }
    return epochs != null ? Spending.ofEpochs(epochs) : minutes();
  }

  private Spending minutes() {
    return minutes == null ? Spending.standard() : Spending.ofMinutes(minutes);
  }
}
