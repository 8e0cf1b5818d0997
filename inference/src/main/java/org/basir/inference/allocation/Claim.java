package org.basir.inference.allocation;

/// What one call or step may get of a budget.
///
/// @param weight how much of it in relation to others; 0 or more, finite
/// @param floor tokens that it needs at least, 0 or more
/// @param cap tokens that it can use at most, not below the floor
/// @param priority who keeps its floor if there isn't enough for all: the higher one
public record Claim(double weight, long floor, long cap, int priority) {

  public Claim {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A weight of " + weight);
    }
    if (floor < 0 || cap < floor) {
      throw new IllegalArgumentException("No tokens from %d to %d".formatted(floor, cap));
    }
  }

  /// Any number of tokens.
  public static Claim of(double weight) {
    return new Claim(weight, 0, Long.MAX_VALUE, 0);
  }

  public Claim between(long least, long most) {
    return new Claim(weight, least, most, priority);
  }

  public Claim withPriority(int other) {
    return new Claim(weight, floor, cap, other);
  }

  Claim dropped() {
    return new Claim(0, 0, 0, priority);
  }

  double within(double tokens) {
    return Math.clamp(tokens, (double) floor, (double) cap);
  }
}
