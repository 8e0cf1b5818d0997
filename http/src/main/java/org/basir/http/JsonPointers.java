package org.basir.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException.Reference;

/// JSON pointers (RFC 6901) from the paths that others write.
final class JsonPointers {

  private JsonPointers() {}

  /// From Jackson's path.
  static String of(List<Reference> path) {
    return joined(path.stream().map(JsonPointers::token));
  }

  /// From the path of a bean property, such as `excerpts[0].text`.
  static String ofProperty(String path) {
    return joined(Stream.of(path.split("[.\\[\\]]+", -1)).filter(token -> !token.isEmpty()));
  }

  private static String token(Reference step) {
    var name = step.getPropertyName();
    return name == null ? Integer.toString(step.getIndex()) : name;
  }

  private static String joined(Stream<String> tokens) {
    return tokens
        .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
