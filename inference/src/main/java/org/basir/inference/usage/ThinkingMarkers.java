package org.basir.inference.usage;

import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;

/// Tells how many tokens of a completion were thinking, if the engine doesn't.
///
/// @param open begins thinking, 1 token or more
/// @param close ends it, 1 token or more
public record ThinkingMarkers(TokenIds open, TokenIds close) {

  public ThinkingMarkers {
    if (open.isEmpty() || close.isEmpty()) {
      throw new IllegalArgumentException("A marker without tokens");
    }
  }

  /// The usage with its thinking: as the engine reports it, else the tokens between the markers,
  /// else those of the text that the engine told apart, split anew.
  ///
  /// @param opened whether the prompt ended amid thinking
  public TokenUsage usage(Completion completion, LanguageModel model, boolean opened) {
    var usage = completion.usage();
    if (usage.thinking() > 0) {
      return usage;
    }
    return completion
        .tokens()
        .map(tokens -> with(usage, between(tokens, opened), TokenUsage.Source.COUNTED))
        .orElseGet(() -> split(completion, model));
  }

  /// Tokens between markers, without these; all to the end where thinking isn't closed.
  int between(TokenIds tokens, boolean opened) {
    int count = 0;
    boolean thinking = opened;
    int at = 0;
    while (at < tokens.size()) {
      var marker = thinking ? close : open;
      if (isAt(tokens, at, marker)) {
        thinking = !thinking;
        at += marker.size();
      } else {
        count += thinking ? 1 : 0;
        at++;
      }
    }
    return count;
  }

  private static TokenUsage split(Completion completion, LanguageModel model) {
    return completion.thinking().isBlank() || !model.capabilities().contains(Capability.TOKENS)
        ? completion.usage()
        : with(
            completion.usage(),
            model.tokenize(completion.thinking()).size(),
            TokenUsage.Source.ESTIMATED);
  }

  private static TokenUsage with(TokenUsage usage, int thinking, TokenUsage.Source source) {
    return new TokenUsage(
        usage.prompt(),
        usage.cached(),
        Math.min(thinking, usage.completion()),
        usage.completion(),
        usage.source().compareTo(source) >= 0 ? usage.source() : source);
  }

  private static boolean isAt(TokenIds tokens, int at, TokenIds marker) {
    return at + marker.size() <= tokens.size()
        && tokens.slice(at, at + marker.size()).equals(marker);
  }
}
