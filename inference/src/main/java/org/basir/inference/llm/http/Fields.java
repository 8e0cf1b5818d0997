package org.basir.inference.llm.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fields that several protocols have.
final class Fields {

  static final JsonMapper JSON = JsonMapper.shared();

  /// The bias that these protocols take for "never" and, with the other sign, "always".
  private static final double BARRED = 100;

  private Fields() {}

  /// The ids of an array, none if there is no array.
  static TokenIds tokens(JsonNode array) {
    return TokenIds.of(
        array.valueStream().filter(JsonNode::isIntegralNumber).mapToInt(JsonNode::asInt).toArray());
  }

  static void putTokens(ObjectNode body, String field, TokenIds ids) {
    var array = body.putArray(field);
    ids.stream().forEach(array::add);
  }

  static String text(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  static void putSampling(ObjectNode body, Sampling sampling) {
    body.put("temperature", sampling.temperature());
    if (sampling.temperature() > 0) {
      body.put("top_p", sampling.topP());
      // a number that every server can hold
      body.put("seed", sampling.seed() & Integer.MAX_VALUE);
    }
  }

  static void putStops(ObjectNode body, CompletionRequest request) {
    if (!request.stops().isEmpty()) {
      request.stops().forEach(body.putArray("stop")::add);
    }
  }

  /// Biases as the shared protocols take them, from -100 to 100.
  static void putBiases(ObjectNode body, Map<Integer, Double> biases) {
    if (!biases.isEmpty()) {
      var object = body.putObject("logit_bias");
      biases.forEach((id, bias) -> object.put(id.toString(), Math.clamp(bias, -BARRED, BARRED)));
    }
  }

  static void putSchema(ObjectNode body, CompletionRequest request) {
    request
        .jsonSchema()
        .ifPresent(schema -> {
          var format = body.putObject("response_format").put("type", "json_schema");
          format
              .putObject("json_schema")
              .put("name", "answer")
              .put("strict", true)
              .set("schema", schema(schema));
        });
  }

  /// @throws IllegalArgumentException if the schema is not JSON
  static JsonNode schema(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("the JSON schema is not JSON", malformed);
    }
  }

  /// The text of bytes that a server lists.
  static String ofBytes(JsonNode array) {
    var bytes = new byte[array.size()];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) array.path(i).asInt(0));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
