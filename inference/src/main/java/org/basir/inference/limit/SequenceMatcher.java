package org.basir.inference.limit;

import org.basir.inference.llm.TokenIds;

/// Finds a sequence of tokens in a stream of them, also where it begins again within itself (Knuth,
/// Morris and Pratt 1977).
public final class SequenceMatcher {

  private final TokenIds sequence;

  /// At i: how much of the sequence ends a match of its first i + 1 tokens.
  private final int[] borders;

  private int matched;

  /// @throws IllegalArgumentException if the sequence is empty
  public SequenceMatcher(TokenIds sequence) {
    if (sequence.isEmpty()) {
      throw new IllegalArgumentException("An empty sequence is everywhere");
    }
    this.sequence = sequence;
    this.borders = borders(sequence);
  }

  /// Takes the next token.
  ///
  /// @return whether the sequence ends with it
  public boolean endsWith(int token) {
    matched = longer(matched, token);
    if (matched < sequence.size()) {
      return false;
    }
    matched = 0;
    return true;
  }

  /// How many tokens of the sequence the stream ends with, without the whole.
  public int matched() {
    return matched;
  }

  /// What would complete a match begun.
  public TokenIds rest() {
    return sequence.slice(matched, sequence.size());
  }

  public void reset() {
    matched = 0;
  }

  private int longer(int length, int token) {
    int at = length;
    while (at > 0 && sequence.at(at) != token) {
      at = borders[at - 1];
    }
    return sequence.at(at) == token ? at + 1 : 0;
  }

  private static int[] borders(TokenIds sequence) {
    var borders = new int[sequence.size()];
    for (int i = 1; i < borders.length; i++) {
      int border = borders[i - 1];
      while (border > 0 && sequence.at(border) != sequence.at(i)) {
        border = borders[border - 1];
      }
      borders[i] = sequence.at(border) == sequence.at(i) ? border + 1 : 0;
    }
    return borders;
  }
}
