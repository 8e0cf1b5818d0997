package org.basir.inference.llm.http;

import java.util.function.Predicate;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.Wire;
import tools.jackson.databind.JsonNode;

/// llama.cpp's `/tokenize`, `/detokenize` and `/apply-template`.
record LlamaCppVocabulary(Wire wire, Endpoint endpoint) implements Vocabulary {

  @Override
  public TokenIds tokens(String text, boolean marked) {
    var question =
        Fields.JSON
            .createObjectNode()
            .put("content", text)
            .put("add_special", marked)
            .put("parse_special", true);
    return wire.ask(
        endpoint.own("/tokenize"),
        question,
        reply -> Fields.tokens(expected(reply, "tokens", JsonNode::isArray)));
  }

  @Override
  public String text(TokenIds tokens) {
    var question = Fields.JSON.createObjectNode();
    Fields.putTokens(question, "tokens", tokens);
    return wire.ask(
        endpoint.own("/detokenize"),
        question,
        reply -> expected(reply, "content", JsonNode::isString).asString());
  }

  @Override
  public String render(Prompt.Chat chat) {
    var question = Fields.JSON.createObjectNode();
    ChatProtocol.putMessages(question, chat);
    return wire.ask(
        endpoint.own("/apply-template"),
        question,
        reply -> expected(reply, "prompt", JsonNode::isString).asString());
  }

  static JsonNode expected(JsonNode reply, String field, Predicate<JsonNode> shape) {
    if (!shape.test(reply.path(field))) {
      throw new CompletionFailed(Cause.UNREADABLE, "the answer has no \"" + field + "\"", null);
    }
    return reply.path(field);
  }
}
