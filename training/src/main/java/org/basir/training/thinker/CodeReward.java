package org.basir.training.thinker;

/// The reward of the authors' code, the one to train with: the budget has a fiftieth more; short
/// budgets are steep on both sides; and a right answer within the budget is never penalised.
public record CodeReward() implements Reward {

  private static final int SLACK = 50;
  private static final int SHORT = 1500;

  /// `B + floor(B / 50)`.
  public static int eased(int budget) {
    return budget + budget / SLACK;
  }

  @Override
  public double fit(Rollout rollout) {
    int budget = eased(rollout.budget());
    if (rollout.correct() && rollout.length() <= budget) {
      return 1;
    }
    double steepness = rollout.isBelow(budget) && budget >= SHORT ? 1 : STEEP;
    return Reward.parabola(steepness, rollout.length(), budget);
  }
}
