package org.basir.inference.limit;

/// What became of thinking under a limit.
///
/// @param thinking tokens the model thought, its own closing markers included
/// @param forced tokens that were forced, which the budget does not pay for
/// @param closedByItself blocks of thinking that the model closed
/// @param closedByForce blocks that were closed for it
public record ThinkingOutcome(int thinking, int forced, int closedByItself, int closedByForce) {

  private static final ThinkingOutcome NONE = new ThinkingOutcome(0, 0, 0, 0);

  public static ThinkingOutcome none() {
    return NONE;
  }

  ThinkingOutcome thought() {
    return new ThinkingOutcome(thinking + 1, forced, closedByItself, closedByForce);
  }

  ThinkingOutcome forcedOne() {
    return new ThinkingOutcome(thinking, forced + 1, closedByItself, closedByForce);
  }

  ThinkingOutcome closed() {
    return new ThinkingOutcome(thinking, forced, closedByItself + 1, closedByForce);
  }

  ThinkingOutcome cut() {
    return new ThinkingOutcome(thinking, forced, closedByItself, closedByForce + 1);
  }
}
