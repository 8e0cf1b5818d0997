package org.basir.inference.llm.provider;

import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.TokenUsage;
import tools.jackson.databind.JsonNode;

/// An answer in the shape of any interface, as far as budgets are concerned.
///
/// @param text of the answer, without thinking
/// @param cutShort whether it ended at the most tokens
public record ProviderReply(String text, TokenUsage usage, boolean cutShort) {

  /// Reads the body of a response.
  ///
  /// @throws CompletionFailed if it tells no usage
  public static ProviderReply read(Api api, JsonNode body) {
    return switch (api) {
      case VLLM, LLAMA_CPP, OPENAI_CHAT, UNKNOWN -> ReplyShapes.chat(body);
      case OPENAI_RESPONSES -> ReplyShapes.responses(body);
      case ANTHROPIC, ANTHROPIC_ADAPTIVE -> ReplyShapes.anthropic(body);
      case GEMINI_2_5_PRO, GEMINI_2_5_FLASH, GEMINI_2_5_FLASH_LITE, GEMINI_3 ->
          ReplyShapes.gemini(body);
    };
  }

  /// Whether thinking used up what the answer should have had: paid for, and nothing to show.
  public boolean isEatenByThinking() {
    return cutShort && text.isBlank();
  }
}
