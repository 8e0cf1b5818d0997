package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The changes of the active classifier as lines of text.
///
/// @param changes as the suite lists them, newest first
public record PromotionTable(JsonNode changes) {

  private static final List<String> HEADING =
      List.of("at", "change", "version", "before", "by", "note");

  /// Heading and a line per change, newest first.
  public List<String> lines() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADING);
    changes.forEach(change -> rows.add(row(change)));
    return new Columns(rows).lines();
  }

  private static List<String> row(JsonNode change) {
    return List.of(
        change.path("at").asString().replaceFirst("\\.\\d+", ""),
        change.path("action").asString().equals("PROMOTED") ? "promoted" : "rolled back",
        change.path("version").asString(),
        change.path("previous").asString(),
        change.path("by").asString("-"),
        change.path("note").asString("-").replaceAll("\\s+", " "));
  }
}
