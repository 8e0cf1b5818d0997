package org.basir.training.thinker;

/// What an output is worth, from 0 to 1: `0.7 correct + 0.15 formatted + 0.15 length`.
public sealed interface Reward permits PaperReward, CodeReward {

  /// Weight of a right answer.
  double CORRECT = 0.7;

  /// Weight of the form.
  double FORMAT = 0.15;

  /// Weight of the length.
  double LENGTH = 0.15;

  /// How much steeper the length's part falls above the budget.
  double STEEP = 16;

  /// How well the length fits the budget, from 0 to 1.
  double fit(Rollout rollout);

  default double of(Rollout rollout) {
    return (rollout.correct() ? CORRECT : 0)
        + (rollout.formatted() ? FORMAT : 0)
        + LENGTH * fit(rollout);
  }

  /// `max(1 - steepness * ((B - |y|) / B)^2, 0)`.
  static double parabola(double steepness, int length, int budget) {
    double miss = (budget - length) / (double) budget;
    return Math.max(1 - steepness * miss * miss, 0);
  }
}
