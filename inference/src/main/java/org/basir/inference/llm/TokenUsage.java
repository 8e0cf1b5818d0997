package org.basir.inference.llm;

/// Tokens of one call or of several.
///
/// @param prompt tokens read, cached ones included
/// @param cached those of the prompt that had been read before
/// @param thinking those produced that the engine told apart as thinking
/// @param completion all tokens produced, thinking included
/// @param source how sure the numbers are; of a sum, the least sure
public record TokenUsage(int prompt, int cached, int thinking, int completion, Source source) {

  public TokenUsage {
    if (prompt < 0 || cached < 0 || cached > prompt) {
      throw new IllegalArgumentException(cached + " of " + prompt + " prompt tokens cached");
    }
    if (thinking < 0 || thinking > completion) {
      throw new IllegalArgumentException(thinking + " of " + completion + " tokens are thinking");
    }
  }

  /// How sure a number of tokens is, surest first.
  public enum Source {
    REPORTED,
    COUNTED,
    ESTIMATED
  }

  public static TokenUsage none() {
    return new TokenUsage(0, 0, 0, 0, Source.REPORTED);
  }

  public TokenUsage plus(TokenUsage more) {
    return new TokenUsage(
        prompt + more.prompt,
        cached + more.cached,
        thinking + more.thinking,
        completion + more.completion,
        source.compareTo(more.source) >= 0 ? source : more.source);
  }

  public int total() {
    return prompt + completion;
  }
}
