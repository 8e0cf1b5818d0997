package org.basir.inference.llm.http;

import java.net.URI;
import java.util.Map;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.http.wire.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Texts and tokens to go on with, in llama.cpp's own way, `/completion`.
record LlamaCppProtocol(Endpoint endpoint, Dialect dialect) implements Protocol {

  /// As good as infinite, which JSON can't hold.
  private static final double ALWAYS = 1e4;

  @Override
  public URI address() {
    return endpoint.own("/completion");
  }

  @Override
  public boolean tellsStops() {
    return true;
  }

  /// It could, if it were told the model's markers of thinking, which no one tells here.
  @Override
  public boolean limitsThinking() {
    return false;
  }

  @Override
  public JsonNode question(CompletionRequest request, boolean streamed) {
    var body = Fields.JSON.createObjectNode();
    CompletionsProtocol.putPrompt(body, request.prompt());
    body.put("n_predict", request.maxTokens()).put("stream", streamed);
    body.put("return_tokens", true).put("cache_prompt", true);
    Fields.putSampling(body, request.sampling());
    putSamplers(body);
    Fields.putStops(body, request);
    if (request.alternatives() > 0) {
      body.put("n_probs", request.alternatives()).put("post_sampling_probs", false);
    }
    putBiases(body, request.biases());
    request.jsonSchema().ifPresent(schema -> body.set("json_schema", Fields.schema(schema)));
    return body;
  }

  /// Else the server cuts to 40 tokens and drops those below 5% of the likeliest.
  static void putSamplers(ObjectNode body) {
    body.putArray("samplers").add("temperature").add("top_p");
  }

  /// Without limits; a barred token has `false`.
  private static void putBiases(ObjectNode body, Map<Integer, Double> biases) {
    if (biases.isEmpty()) {
      return;
    }
    var pairs = body.putArray("logit_bias");
    biases.forEach((id, bias) -> {
      var pair = pairs.addArray().add(id);
      if (bias == Double.NEGATIVE_INFINITY) {
        pair.add(false);
      } else {
        pair.add(Math.min(bias, ALWAYS));
      }
    });
  }

  @Override
  public Chunk read(JsonNode reply) {
    var ending = Endings.ofLlamaCpp(reply);
    return new Chunk(
        Fields.text(reply.path("content")),
        "",
        Fields.tokens(reply.path("tokens")),
        Alternatives.ofLlamaCpp(reply.path("completion_probabilities")),
        ending.end(),
        ending.stop(),
        Counts.ofLlamaCpp(reply));
  }
}
