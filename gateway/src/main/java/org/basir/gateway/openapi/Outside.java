package org.basir.gateway.openapi;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A service's description without what only the services use among themselves.
final class Outside {

  private Outside() {}

  /// Names the gateway as the server and drops the hand-over, which is all there is under PUT.
  static ObjectNode view(ObjectNode description, String gateway) {
    ObjectNode view = description.deepCopy();
    view.putArray("servers").addObject().put("url", gateway);
    if (view.get("paths") instanceof ObjectNode paths) {
      List.copyOf(paths.properties()).forEach(path -> withoutPut(paths, path));
    }
    return view;
  }

  private static void withoutPut(ObjectNode paths, Map.Entry<String, JsonNode> path) {
    if (path.getValue() instanceof ObjectNode operations && operations.remove("put") != null) {
      if (operations.isEmpty()) {
        paths.remove(path.getKey());
      }
    }
  }
}
