package org.basir.inference.strategy;

/// The texts that a model puts around its thinking. For a model without markers of its own these
/// are words that the prompt asks for, such as `Reasoning:` and `Answer:`.
///
/// @param open comes behind the prompt, so that the model begins by thinking
/// @param close ends thinking; the answer follows
public record ThinkingFormat(String open, String close) {

  public ThinkingFormat {
    if (open.isBlank() || close.isBlank() || open.equals(close)) {
      throw new IllegalArgumentException("Thinking between '%s' and '%s'".formatted(open, close));
    }
  }

  /// `<think>` and `</think>`.
  public static ThinkingFormat tags() {
    return new ThinkingFormat("<think>", "</think>");
  }
}
