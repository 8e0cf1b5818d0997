package org.basir.inference.llm.http;

import java.net.URI;
import java.util.Locale;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.wire.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Chats as many servers take them, `/chat/completions`.
record ChatProtocol(Endpoint endpoint, String model, Dialect dialect) implements Protocol {

  @Override
  public URI address() {
    return endpoint.shared("/chat/completions");
  }

  @Override
  public boolean tellsStops() {
    return dialect.tellsStops();
  }

  @Override
  public boolean limitsThinking() {
    return dialect.steersThinking();
  }

  @Override
  public JsonNode question(CompletionRequest request, boolean streamed) {
    var body = Fields.JSON.createObjectNode().put("model", model);
    putMessages(body, request.prompt());
    body.put(dialect.tokensField(), request.maxTokens());
    new SharedQuestion(dialect, streamed).put(body, request);
    if (request.alternatives() > 0) {
      body.put("logprobs", true).put("top_logprobs", request.alternatives());
    }
    return body;
  }

  static void putMessages(ObjectNode body, Prompt prompt) {
    var messages = body.putArray("messages");
    for (var message : ((Prompt.Chat) prompt).messages()) {
      messages
          .addObject()
          .put("role", message.role().name().toLowerCase(Locale.ROOT))
          .put("content", message.text());
    }
  }

  @Override
  public Chunk read(JsonNode reply) {
    var choice = reply.path("choices").path(0);
    var message = choice.has("delta") ? choice.path("delta") : choice.path("message");
    var details = reply.path("__verbose");
    var ending = Endings.ofShared(choice, details);
    return new Chunk(
        Fields.text(message.path("content")),
        thinking(message),
        Fields.tokens(choice.has("token_ids") ? choice.path("token_ids") : details.path("tokens")),
        Alternatives.ofShared(choice.path("logprobs")),
        ending.end(),
        ending.stop(),
        Counts.ofShared(reply.path("usage")));
  }

  /// Servers differ in its name.
  private static String thinking(JsonNode message) {
    var named = Fields.text(message.path("reasoning_content"));
    return named.isEmpty() ? Fields.text(message.path("reasoning")) : named;
  }
}
