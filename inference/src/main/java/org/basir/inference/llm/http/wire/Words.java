package org.basir.inference.llm.http.wire;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server says, cut to one line that can be shown.
final class Words {

  private static final int LONGEST = 240;

  private static final JsonMapper JSON = JsonMapper.shared();

  private Words() {}

  /// The message of an error in any of the shapes that servers use, else the text itself.
  static String ofError(String body) {
    try {
      return message(JSON.readTree(body)).orElseGet(() -> line(body));
    } catch (JacksonException notJson) {
      return line(body);
    }
  }

  /// The message of an error object, or of something that holds one.
  static Optional<String> message(JsonNode said) {
    return Stream.of(
            said.path("error").path("message"),
            said.path("error"),
            said.path("message"),
            said.path("detail").path(0).path("msg"),
            said.path("detail"))
        .filter(JsonNode::isString)
        .map(node -> line(node.asString()))
        .findFirst();
  }

  /// A text without line breaks and control characters, cut if long.
  static String line(String text) {
    var flat = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + " ...";
  }
}
