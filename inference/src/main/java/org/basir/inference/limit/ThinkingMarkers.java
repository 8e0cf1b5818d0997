package org.basir.inference.limit;

import org.basir.inference.llm.TokenIds;

/// The sequences of tokens that a model puts around its thinking, such as those of `<think>` and
/// `</think>`.
public record ThinkingMarkers(TokenIds open, TokenIds close) {

  public ThinkingMarkers {
    if (open.isEmpty() || close.isEmpty() || open.equals(close)) {
      throw new IllegalArgumentException("Markers of thinking: " + open + " and " + close);
    }
  }
}
