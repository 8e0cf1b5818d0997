package org.basir.metrics.format;

import java.util.List;
import java.util.stream.Stream;
import org.basir.metrics.input.MalformedInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Tells JSON Lines, arrays of records and Label Studio tasks apart by their first records.
record JsonSniffing(String source, SectorNames names, FieldMapping fields) {

  private static final List<String> WRAPPERS = List.of("data", "rows");

  /// @throws MalformedInput if the content is none of these
  LabelFile read(String text) {
    try {
      return whole(text, JsonTree.parse(text));
    } catch (JacksonException e) {
      if (text.stripLeading().startsWith("[")
          || text.lines().flatMap(JsonSniffing::parsed).findAny().isEmpty()) {
        throw malformed(e);
      }
      return lines(text);
    }
  }

  private LabelFile whole(String text, JsonNode document) {
    if (document.isArray()) {
      return elements(document);
    }
    return WRAPPERS.stream()
        .map(document::path)
        .filter(JsonNode::isArray)
        .findFirst()
        .map(this::elements)
        .orElseGet(() -> single(text, document));
  }

  private LabelFile elements(JsonNode array) {
    var elements = array.valueStream().map(JsonSniffing::unwrapped).toList();
    var first = FirstRecords.of(source, elements.stream());
    if (first.isTasks()) {
      var rows = new LabelStudioTasks(names).rows(elements);
      return new LabelFile(source, LabelFormat.LABEL_STUDIO, rows);
    }
    first.require(fields);
    var rows = new MappedRecords(fields, names, true).elements(elements);
    return new LabelFile(source, LabelFormat.MAPPED_JSON, rows);
  }

  private LabelFile single(String text, JsonNode document) {
    return text.strip().lines().count() == 1
        ? lines(text)
        : elements(JsonTree.array().add(document));
  }

  private LabelFile lines(String text) {
    var lines = text.lines().toList();
    var first = FirstRecords.of(source, lines.stream().flatMap(JsonSniffing::parsed));
    first.refuseTasksInLines();
    first.require(fields);
    boolean ours = first.isOurs(fields);
    var format = ours ? LabelFormat.JSON_LINES : LabelFormat.MAPPED_JSON;
    var rows = new MappedRecords(fields, names, !ours).lines(lines);
    return new LabelFile(source, format, rows);
  }

  // Each row of Hugging Face's data viewer stands in an object of its own.
  private static JsonNode unwrapped(JsonNode element) {
    return element.path("row").isObject() ? element.path("row") : element;
  }

  private static Stream<JsonNode> parsed(String line) {
    try {
      return Stream.of(JsonTree.parse(line));
    } catch (JacksonException _) {
      return Stream.empty();
    }
  }

  private MalformedInput malformed(JacksonException e) {
    var place = e.getLocation();
    long line = place == null ? 1 : Math.max(1, place.getLineNr());
    return new MalformedInput(source, line, "no JSON: " + e.getOriginalMessage());
  }
}
