package org.basir.inference.llm.provider;

import java.util.stream.Collectors;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.TokenUsage;
import tools.jackson.databind.JsonNode;

/// Reads answers in the shapes of the interfaces there are.
final class ReplyShapes {

  private ReplyShapes() {}

  static ProviderReply chat(JsonNode body) {
    var usage = told(body, "usage");
    var choice = body.path("choices").path(0);
    return new ProviderReply(
        choice.at("/message/content").asString(""),
        new Counted(
                usage.path("prompt_tokens").asInt(0),
                usage.at("/prompt_tokens_details/cached_tokens").asInt(0),
                usage.at("/completion_tokens_details/reasoning_tokens").asInt(0),
                usage.path("completion_tokens").asInt(0))
            .usage(TokenUsage.Source.REPORTED),
        choice.path("finish_reason").asString("").equals("length"));
  }

  static ProviderReply responses(JsonNode body) {
    var usage = told(body, "usage");
    var text =
        body.path("output")
            .valueStream()
            .flatMap(item -> item.path("content").valueStream())
            .filter(part -> part.path("type").asString("").equals("output_text"))
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining());
    return new ProviderReply(
        text,
        new Counted(
                usage.path("input_tokens").asInt(0),
                usage.at("/input_tokens_details/cached_tokens").asInt(0),
                usage.at("/output_tokens_details/reasoning_tokens").asInt(0),
                usage.path("output_tokens").asInt(0))
            .usage(TokenUsage.Source.REPORTED),
        body.at("/incomplete_details/reason").asString("").equals("max_output_tokens"));
  }

  /// Input tokens come without cached ones; thinking is not counted apart, so that it is a share of
  /// the output by length.
  static ProviderReply anthropic(JsonNode body) {
    var usage = told(body, "usage");
    var text = blocks(body, "text");
    var thinking = blocks(body, "thinking");
    int cached = usage.path("cache_read_input_tokens").asInt(0);
    int prompt =
        usage.path("input_tokens").asInt(0)
            + cached
            + usage.path("cache_creation_input_tokens").asInt(0);
    int output = usage.path("output_tokens").asInt(0);
    double share = thinking.isEmpty() ? 0 : (double) thinking.length() / (thinking + text).length();
    return new ProviderReply(
        text,
        new Counted(prompt, cached, (int) Math.round(output * share), output)
            .usage(thinking.isEmpty() ? TokenUsage.Source.REPORTED : TokenUsage.Source.ESTIMATED),
        body.path("stop_reason").asString("").equals("max_tokens"));
  }

  private static String blocks(JsonNode body, String type) {
    return body.path("content")
        .valueStream()
        .filter(block -> block.path("type").asString("").equals(type))
        .map(block -> block.path(type).asString(""))
        .collect(Collectors.joining());
  }

  /// Thoughts are counted beside the answer.
  static ProviderReply gemini(JsonNode body) {
    var usage = told(body, "usageMetadata");
    var candidate = body.path("candidates").path(0);
    var text =
        candidate
            .at("/content/parts")
            .valueStream()
            .filter(part -> !part.path("thought").asBoolean(false))
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining());
    int thoughts = usage.path("thoughtsTokenCount").asInt(0);
    return new ProviderReply(
        text,
        new Counted(
                usage.path("promptTokenCount").asInt(0),
                usage.path("cachedContentTokenCount").asInt(0),
                thoughts,
                thoughts + usage.path("candidatesTokenCount").asInt(0))
            .usage(TokenUsage.Source.REPORTED),
        candidate.path("finishReason").asString("").equals("MAX_TOKENS"));
  }

  private static JsonNode told(JsonNode body, String field) {
    if (!body.path(field).isObject()) {
      throw new CompletionFailed(Cause.UNREADABLE, "the answer tells no " + field, null);
    }
    return body.path(field);
  }

  /// Numbers as they were told, cut to what is possible.
  private record Counted(int prompt, int cached, int thinking, int completion) {

    TokenUsage usage(TokenUsage.Source source) {
      return new TokenUsage(
          prompt,
          Math.clamp(cached, 0, prompt),
          Math.clamp(thinking, 0, completion),
          completion,
          source);
    }
  }
}
