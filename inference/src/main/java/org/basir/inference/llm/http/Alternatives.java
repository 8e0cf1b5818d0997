package org.basir.inference.llm.http;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.basir.inference.llm.Completion.Alternative;
import tools.jackson.databind.JsonNode;

/// Reads the likely first tokens of an answer, in the three shapes that there are.
final class Alternatives {

  /// How vLLM writes a token where it was asked for ids.
  private static final String ID = "token_id:";

  private Alternatives() {}

  /// Of `logprobs` in the chat protocol, or in the older completions protocol.
  static List<Alternative> ofShared(JsonNode logprobs) {
    var content = logprobs.path("content");
    return content.isArray() ? listed(content.path(0)) : keyed(logprobs.path("top_logprobs"));
  }

  /// Of the first position in llama.cpp's own protocol.
  static List<Alternative> ofLlamaCpp(JsonNode probabilities) {
    return listed(probabilities.path(0));
  }

  private static List<Alternative> listed(JsonNode position) {
    return sorted(
        position
            .path("top_logprobs")
            .valueStream()
            .map(each -> alternative(each, each.path("logprob").asDouble(0))));
  }

  private static Alternative alternative(JsonNode each, double logProbability) {
    var token = Fields.text(each.path("token"));
    var plain = new Alternative(id(token), token, Math.min(logProbability, 0));
    return each.path("id").isIntegralNumber()
        ? new Alternative(each.path("id").asInt(0), token, plain.logProbability())
        : plain;
  }

  private static List<Alternative> keyed(JsonNode positions) {
    return sorted(
        positions
            .path(0)
            .propertyStream()
            .map(each ->
                new Alternative(
                    id(each.getKey()), each.getKey(), Math.min(each.getValue().asDouble(0), 0))));
  }

  /// Whether the server told the number of a token and not its text.
  static boolean isNumbered(Alternative alternative) {
    return alternative.text().startsWith(ID) && alternative.id() >= 0;
  }

  private static int id(String token) {
    return token.startsWith(ID) ? Integer.parseInt(token.substring(ID.length())) : -1;
  }

  private static List<Alternative> sorted(Stream<Alternative> alternatives) {
    return alternatives
        .sorted(Comparator.comparingDouble(Alternative::logProbability).reversed())
        .toList();
  }
}
