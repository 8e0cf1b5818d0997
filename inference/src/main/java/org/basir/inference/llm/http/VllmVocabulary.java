package org.basir.inference.llm.http;

import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// vLLM's `/tokenize`, which renders chats as well, and `/detokenize`.
record VllmVocabulary(Wire wire, Endpoint endpoint, String model) implements Vocabulary {

  @Override
  public TokenIds tokens(String text, boolean marked) {
    return tokens(question().put("prompt", text).put("add_special_tokens", marked));
  }

  @Override
  public String text(TokenIds tokens) {
    var question = question();
    Fields.putTokens(question, "tokens", tokens);
    return wire.ask(
        endpoint.own("/detokenize"),
        question,
        reply -> LlamaCppVocabulary.expected(reply, "prompt", JsonNode::isString).asString());
  }

  @Override
  public String render(Prompt.Chat chat) {
    var question = question().put("add_generation_prompt", true).put("add_special_tokens", false);
    ChatProtocol.putMessages(question, chat);
    var rendered = tokens(question);
    var marker = tokens("", true);
    boolean marked =
        rendered.size() >= marker.size() && rendered.slice(0, marker.size()).equals(marker);
    return text(marked ? rendered.slice(marker.size(), rendered.size()) : rendered);
  }

  private TokenIds tokens(JsonNode question) {
    return wire.ask(
        endpoint.own("/tokenize"),
        question,
        reply -> Fields.tokens(LlamaCppVocabulary.expected(reply, "tokens", JsonNode::isArray)));
  }

  private ObjectNode question() {
    return Fields.JSON.createObjectNode().put("model", model);
  }
}
