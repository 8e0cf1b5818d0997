package org.basir.inference.llm.http;

import java.net.URI;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.wire.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Texts and tokens to go on with, `/completions`, as vLLM and others take them.
record CompletionsProtocol(Endpoint endpoint, String model, Dialect dialect) implements Protocol {

  @Override
  public URI address() {
    return endpoint.shared("/completions");
  }

  @Override
  public boolean tellsStops() {
    return dialect.tellsStops();
  }

  @Override
  public boolean limitsThinking() {
    return dialect.family() == Family.VLLM && dialect.thinkingField().isPresent();
  }

  @Override
  public JsonNode question(CompletionRequest request, boolean streamed) {
    var body = Fields.JSON.createObjectNode().put("model", model);
    putPrompt(body, request.prompt());
    body.put("max_tokens", request.maxTokens());
    new SharedQuestion(dialect, streamed).put(body, request);
    if (request.alternatives() > 0) {
      body.put("logprobs", request.alternatives());
    }
    return body;
  }

  static void putPrompt(ObjectNode body, Prompt prompt) {
    switch (prompt) {
      case Prompt.Raw raw -> body.put("prompt", raw.text());
      case Prompt.Tokens tokens -> Fields.putTokens(body, "prompt", tokens.ids());
      case Prompt.Chat chat -> throw new IllegalArgumentException("a chat is no raw prompt");
    }
  }

  @Override
  public Chunk read(JsonNode reply) {
    var choice = reply.path("choices").path(0);
    var details = reply.path("__verbose");
    var ending = Endings.ofShared(choice, details);
    return new Chunk(
        Fields.text(choice.path("text")),
        "",
        Fields.tokens(choice.has("token_ids") ? choice.path("token_ids") : details.path("tokens")),
        Alternatives.ofShared(choice.path("logprobs")),
        ending.end(),
        ending.stop(),
        Counts.ofShared(reply.path("usage")));
  }
}
