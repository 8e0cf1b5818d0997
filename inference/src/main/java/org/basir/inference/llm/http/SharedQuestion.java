package org.basir.inference.llm.http;

import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.provider.Api;
import org.basir.inference.llm.provider.ProviderBudget;
import org.basir.inference.llm.provider.ProviderCaps;
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
    request.thinkingTokens().ifPresent(most -> putThinking(body, most, request.maxTokens()));
    putStreaming(body);
    putFurther(body);
  }

  private void putThinking(ObjectNode body, int most, int all) {
    dialect.thinkingField().ifPresent(field -> body.put(field, most));
    if (dialect.thinkingField().isEmpty() && !dialect.efforts().isEmpty()) {
      body.put(EffortTrial.FIELD, effort(most, all));
    }
  }

  private String effort(int most, int all) {
    var caps = new ProviderCaps(Api.OPENAI_CHAT, Integer.MAX_VALUE, dialect.efforts());
    var budget = ProviderBudget.map(most, Math.max(1, all - most), caps);
    return budget.fields().path(EffortTrial.FIELD).asString();
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
