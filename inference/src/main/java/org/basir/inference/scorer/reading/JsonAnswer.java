package org.basir.inference.scorer.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON object of an answer.
///
/// @param amidText whether there was anything but it and blanks
record JsonAnswer(JsonNode json, boolean amidText) {

  // a field that comes twice could mean either
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// The object that has the field; none if there are several different ones, as it is not ours to
  /// choose what a model means.
  static Optional<JsonAnswer> in(String text, String field) {
    var objects = objects(text).stream().filter(it -> it.has(field)).distinct().toList();
    return objects.size() == 1
        ? Optional.of(new JsonAnswer(objects.getFirst(), !isAll(text)))
        : Optional.empty();
  }

  private static boolean isAll(String text) {
    var stripped = text.strip();
    return stripped.startsWith("{") && end(stripped, 0) == stripped.length();
  }

  /// All outermost objects.
  private static List<JsonNode> objects(String text) {
    var found = new ArrayList<JsonNode>();
    int at = text.indexOf('{');
    while (at >= 0) {
      int end = end(text, at);
      var object = parsed(text.substring(at, Math.max(at, end)));
      object.ifPresent(found::add);
      at = text.indexOf('{', object.isPresent() ? end : at + 1);
    }
    return found;
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /// Behind the bracket that closes the one at an index; -1 if none does.
  private static int end(String text, int begin) {
    int depth = 0;
    boolean quoted = false;
    for (int at = begin; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (quoted && sign == '\\') {
        at++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && sign == '{') {
        depth++;
      } else if (!quoted && sign == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
