package org.basir.inference.scorer;

/// How much a model may read, think and write for one question.
///
/// @param think the most tokens of thinking, 0 or more; 0 answers at once
/// @param leastThink below which it answers at once, at most `think`
/// @param answer tokens kept for an answer about one or two sectors, 1 or more; lists get more
/// @param passages the most passages of a sector, 1 or more
/// @param characters the most of a passage, 1 or more; the rest is left out
public record ScorerSettings(
    long think, long leastThink, int answer, int passages, int characters) {

  public ScorerSettings {
    if (leastThink < 0 || leastThink > think || answer < 1 || passages < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "No settings: think %d to %d, answer %d, %d passages of %d characters"
              .formatted(leastThink, think, answer, passages, characters));
    }
  }

  /// No thinking, 32 tokens of answer, 3 passages of 400 characters.
  public static ScorerSettings usual() {
    return new ScorerSettings(0, 0, 32, 3, 400);
  }

  public ScorerSettings withThinking(long least, long most) {
    return new ScorerSettings(most, least, answer, passages, characters);
  }

  public ScorerSettings withAnswer(int tokens) {
    return new ScorerSettings(think, leastThink, tokens, passages, characters);
  }

  public ScorerSettings withPassages(int most, int longest) {
    return new ScorerSettings(think, leastThink, answer, most, longest);
  }
}
