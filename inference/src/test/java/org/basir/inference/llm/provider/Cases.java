package org.basir.inference.llm.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cases in files beside the tests.
final class Cases {

  private Cases() {}

  static Stream<JsonNode> in(String file) {
    try (var stream = Cases.class.getResourceAsStream(file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(stream, file)).valueStream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Api api(JsonNode each) {
    return Api.valueOf(each.path("api").asString());
  }
}
