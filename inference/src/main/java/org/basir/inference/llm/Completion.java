package org.basir.inference.llm;

import java.util.List;
import java.util.Optional;

/// What a model produced.
///
/// @param text without thinking that the engine told apart; with the stop text that ended it
/// @param thinking what the engine told apart as thinking, or empty
/// @param tokens all that were produced, with [Capability#TOKENS]
/// @param first likely first tokens, likeliest first, if alternatives were asked for
public record Completion(
    String text,
    String thinking,
    Optional<TokenIds> tokens,
    List<Alternative> first,
    End end,
    TokenUsage usage) {

  public Completion {
    first = List.copyOf(first);
  }

  /// Why a completion ended.
  public enum End {
    /// The model said that it is done.
    FINISHED,
    /// A stop text was met.
    STOP_TEXT,
    /// The number of tokens was reached.
    LENGTH,
    /// The listener had enough.
    CANCELLED
  }

  /// A token that could have come first.
  ///
  /// @param id -1 if the engine does not tell it, as without [Capability#TOKENS]
  /// @param logProbability natural logarithm, before temperature and other sampling, at most 0
  public record Alternative(int id, String text, double logProbability) {

    public double probability() {
      return Math.exp(logProbability);
    }
  }
}
