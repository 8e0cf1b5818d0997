package org.basir.classifier.kit;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/// What the service answered.
public record Answer(int status, HttpHeaders headers, String body) {

  public JsonNode json() {
    return RunningService.json().readTree(body);
  }

  /// The node at a JSON pointer.
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /// The listed item with this `id`.
  public JsonNode item(String id) {
    for (var item : at("/items")) {
      if (item.at("/id").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("No " + id + " in " + body);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
