package org.basir.metrics.format;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.metrics.input.MalformedInput;
import tools.jackson.databind.JsonNode;

/// The objects a JSON file begins with: enough of them that one bad row does not decide.
record FirstRecords(String source, List<JsonNode> records) {

  private static final int ENOUGH = 20;

  static FirstRecords of(String source, Stream<JsonNode> records) {
    return new FirstRecords(source, records.filter(JsonNode::isObject).limit(ENOUGH).toList());
  }

  boolean isTasks() {
    refuseShortTasks();
    return has("annotations") || records.stream().anyMatch(it -> it.path("data").isObject());
  }

  /// Whether the file has what only our own format always has.
  boolean isOurs(FieldMapping fields) {
    return fields.equals(FieldMapping.DEFAULT) && has(fields.id()) && has(fields.budget());
  }

  void refuseTasksInLines() {
    if (isTasks()) {
      throw refused("Label Studio tasks one by one, expected them in one array as it exports them");
    }
  }

  /// Refuses a file in which a field that every record needs is not to be seen.
  void require(FieldMapping fields) {
    var missing = fields.required().stream().filter(field -> !has(field)).toList();
    if (!missing.isEmpty()) {
      throw refused(
          "its records have %s and lack %s; a field mapping can name them"
              .formatted(names(), String.join(", ", missing)));
    }
    if (records.stream().anyMatch(it -> it.path(fields.text()).isObject())) {
      throw refused("this is a table column by column (pandas), expected orient='records'");
    }
  }

  private void refuseShortTasks() {
    if (has("annotation_id") && !has("annotations")) {
      throw refused("this is Label Studio's JSON-MIN, which lacks what is needed; export as JSON");
    }
  }

  private boolean has(String field) {
    return records.stream().anyMatch(it -> it.has(field));
  }

  private String names() {
    SortedSet<String> names = new TreeSet<>();
    records.forEach(it -> names.addAll(it.propertyNames()));
    return names.isEmpty() ? "no fields" : names.stream().collect(Collectors.joining(", "));
  }

  private MalformedInput refused(String detail) {
    return new MalformedInput(source, 1, detail);
  }
}
