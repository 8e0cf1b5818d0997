package org.basir.training.thinker;

/// The reward of the paper's text: best at the budget, and none for a length of 1.25 times as much.
public record PaperReward() implements Reward {

  @Override
  public double fit(Rollout rollout) {
    double steepness = rollout.length() <= rollout.budget() ? 1 : STEEP;
    return Reward.parabola(steepness, rollout.length(), rollout.budget());
  }
}
