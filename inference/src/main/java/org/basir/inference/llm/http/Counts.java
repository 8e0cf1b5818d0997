package org.basir.inference.llm.http;

import java.util.Optional;
import java.util.OptionalInt;
import org.basir.inference.llm.TokenUsage;
import tools.jackson.databind.JsonNode;

/// Tokens as a server counts them.
///
/// @param thinking part of `completion`, if the server tells it
record Counts(int prompt, int cached, OptionalInt thinking, int completion) {

  Counts {
    // what contradicts itself is cut to what is possible rather than thrown away
    prompt = Math.max(prompt, 0);
    completion = Math.max(completion, 0);
    cached = Math.clamp(cached, 0, prompt);
    if (thinking.isPresent()) {
      thinking = OptionalInt.of(Math.clamp(thinking.getAsInt(), 0, completion));
    }
  }

  /// Of the object `usage` of the shared protocols.
  static Optional<Counts> ofShared(JsonNode usage) {
    if (!usage.path("prompt_tokens").isIntegralNumber()) {
      return Optional.empty();
    }
    var thinking = usage.path("completion_tokens_details").path("reasoning_tokens");
    return Optional.of(
        new Counts(
            usage.path("prompt_tokens").asInt(0),
            usage.path("prompt_tokens_details").path("cached_tokens").asInt(0),
            thinking.isIntegralNumber() ? OptionalInt.of(thinking.asInt(0)) : OptionalInt.empty(),
            usage.path("completion_tokens").asInt(0)));
  }

  /// Of a reply of llama.cpp's own, in which the times tell the cached tokens.
  static Optional<Counts> ofLlamaCpp(JsonNode reply) {
    if (!reply.path("tokens_predicted").isIntegralNumber()) {
      return Optional.empty();
    }
    return Optional.of(
        new Counts(
            reply.path("tokens_evaluated").asInt(0),
            reply.path("timings").path("cache_n").asInt(0),
            OptionalInt.empty(),
            reply.path("tokens_predicted").asInt(0)));
  }

  /// As a usage of which thinking, if it is not told, is none.
  TokenUsage usage() {
    return new TokenUsage(
        prompt, cached, thinking.orElse(0), completion, TokenUsage.Source.REPORTED);
  }
}
