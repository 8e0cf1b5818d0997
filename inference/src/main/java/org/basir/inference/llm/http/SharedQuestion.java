package org.basir.inference.llm.http;

import org.basir.inference.llm.CompletionRequest;
import tools.jackson.databind.node.ObjectNode;

/// What questions of the chat and of the completions protocol have in common.
record SharedQuestion(Dialect dialect, boolean streamed) {

  void put(ObjectNode body, CompletionRequest request) {
    if (dialect.sampling()) {
      Fields.putSampling(body, request.sampling());
    }
    if (dialect.tellsStops()) {
      Fields.putStops(body, request);
    }
    Fields.putBiases(body, request.biases());
    Fields.putSchema(body, request);
    request
        .thinkingTokens()
        .ifPresent(most -> dialect.thinkingField().ifPresent(field -> body.put(field, most)));
    putStreaming(body);
    putFurther(body);
  }

  private void putStreaming(ObjectNode body) {
    body.put("stream", streamed);
    if (streamed && dialect.streamUsage()) {
      var options = body.putObject("stream_options").put("include_usage", true);
      if (dialect.family() == Family.VLLM) {
        options.put("continuous_usage_stats", true);
      }
    }
  }

  /// Where a server has samplers of its own, they are set to change nothing.
  private void putFurther(ObjectNode body) {
    switch (dialect.family()) {
      case SHARED -> {}
      case VLLM ->
          body.put("top_k", -1)
              .put("min_p", 0.0)
              .put("repetition_penalty", 1.0)
              .put("return_token_ids", true)
              .put("return_tokens_as_token_ids", true);
      case LLAMA_CPP -> {
        LlamaCppProtocol.putSamplers(body);
        body.put("verbose", true).put("cache_prompt", true);
      }
    }
  }
}
