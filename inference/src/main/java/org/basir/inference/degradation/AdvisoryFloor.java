package org.basir.inference.degradation;

/// The least number of tokens that a model is told to aim for: asked for too few, models use more
/// (TALE: 157 where 10 were asked for, 86 where 50 were).
///
/// @param tokens 0 or more
public record AdvisoryFloor(long tokens) {

  public AdvisoryFloor {
    if (tokens < 0) {
      throw new IllegalArgumentException("A floor of " + tokens + " tokens");
    }
  }

  /// 50 tokens.
  public static AdvisoryFloor usual() {
    return new AdvisoryFloor(50);
  }

  /// What to tell the model for a budget; the budget itself is enforced as it is.
  public long advised(long budget) {
    return Math.max(tokens, budget);
  }
}
