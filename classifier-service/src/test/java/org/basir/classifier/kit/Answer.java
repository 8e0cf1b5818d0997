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

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
