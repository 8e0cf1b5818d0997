package org.basir.inference.degradation;

/// What a call would produce, in tokens.
///
/// @param think of thinking, 0 or more
/// @param leastThink below which thinking isn't worth it, at most `think`
/// @param answer kept for the visible answer, never available to thinking; 1 or more
/// @param leastAnswer of a concise answer, 1 or more
public record Need(long think, long leastThink, long answer, long leastAnswer) {

  public Need {
    if (leastThink < 0 || leastThink > think || leastAnswer < 1 || leastAnswer > answer) {
      throw new IllegalArgumentException(
          "No need: %d to %d of thinking, %d to %d of answer"
              .formatted(leastThink, think, leastAnswer, answer));
    }
  }

  /// What to reserve at best.
  public long full() {
    return think + answer;
  }
}
