package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.report.Table;
import tools.jackson.databind.JsonNode;

/// Two evaluations side by side: what was different when they were made, then the systems, the
/// largest difference first.
///
/// @param comparison the JSON of the ranking service
public record ComparisonTable(JsonNode comparison) {

  private static final int LONGEST = 40;

  /// The tables in plain characters.
  public String render() {
    var page = new StringBuilder();
    if (!comparison.path("settings").isEmpty()) {
      page.append(settings()).append('\n');
    }
    page.append(systems()).append('\n').append(comparison.path("verdict").asString()).append('\n');
    only(page, "onlyInA", "only in A: ");
    only(page, "onlyInB", "only in B: ");
    return page.toString();
  }

  private String settings() {
    var rows = new ArrayList<List<Cell>>();
    for (var setting : comparison.path("settings")) {
      rows.add(
          List.of(
              Cell.of(setting.path("name").asString()),
              Cell.of(cut(setting.path("a").asString("-"))),
              Cell.of(cut(setting.path("b").asString("-")))));
    }
    return new ConsoleTable(new Table("", "", List.of("differs", "A", "B"), rows)).render();
  }

  private String systems() {
    var rows = new ArrayList<List<Cell>>();
    for (var system : comparison.path("systems")) {
      rows.add(
          List.of(
              Cell.of(system.path("name").asString()),
              figure(system, "a", 3),
              figure(system, "b", 3),
              figure(system, "difference", 3),
              Cell.of(figure(system, "low", 3).text() + " to " + figure(system, "high", 3).text()),
              figure(system, "pValue", 4),
              figure(system, "holm", 4)));
    }
    return new ConsoleTable(new Table("", "", heads(), rows)).render();
  }

  private List<String> heads() {
    return List.of(
        "%s over %d budgets"
            .formatted(comparison.path("measure").asString(), comparison.path("budgets").asInt()),
        "A",
        "B",
        "B - A",
        "95 % CI",
        "p",
        "corrected");
  }

  private void only(StringBuilder page, String field, String text) {
    var names = new ArrayList<String>();
    comparison.path(field).forEach(name -> names.add(name.asString()));
    if (!names.isEmpty()) {
      page.append(text).append(String.join(", ", names)).append('\n');
    }
  }

  private static Cell figure(JsonNode object, String field, int digits) {
    var value = object.path(field);
    return value.isNumber() ? new Cell.Figure(value.doubleValue(), digits) : Cell.of("-");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
