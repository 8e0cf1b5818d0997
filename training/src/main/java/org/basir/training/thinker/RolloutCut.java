package org.basir.training.thinker;

import java.util.random.RandomGenerator;

/// What becomes of an output before it is scored, as the authors' code has it: production ends at
/// 1.25 times the eased budget, and what is longer than 50 tokens less than that budget is cut
/// there. So an output that is too long normally loses its answer.
///
/// @param budget `B` in tokens
public record RolloutCut(int budget) {

  private static final double LIMIT = 1.25;
  private static final int RESERVE = 50;
  private static final int SHORT = 1000;
  private static final double ANSWERED = 0.2;

  public RolloutCut {
    if (CodeReward.eased(budget) <= RESERVE) {
      throw new IllegalArgumentException("nothing is left of a budget of " + budget + " tokens");
    }
  }

  /// The most tokens to produce.
  public int limit() {
    return (int) (LIMIT * CodeReward.eased(budget));
  }

  /// Tokens that are kept for scoring; the length's part of the reward sees all of them.
  public int kept(int length) {
    return Math.min(length, CodeReward.eased(budget) - RESERVE);
  }

  /// Whether an output that was cut is closed and given some tokens for an answer: sometimes, for
  /// budgets of at most 1000.
  public boolean answers(int length, RandomGenerator random) {
    return budget <= SHORT && kept(length) < length && random.nextDouble() < ANSWERED;
  }
}
