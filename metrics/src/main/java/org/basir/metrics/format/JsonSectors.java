package org.basir.metrics.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The names in a labels field: a list, an object of 0 and 1, or text as in a CSV.
record JsonSectors(RowDraft draft, String field) {

  List<String> names(JsonNode labels) {
    return switch (labels.getNodeType()) {
      case ARRAY -> list(labels);
      case OBJECT -> set(labels);
      case STRING, NUMBER -> DelimitedCell.split(labels.asString());
      default -> {
        draft.refuse(field, "it is " + JsonTree.kind(labels) + ", expected sectors");
        yield List.of();
      }
    };
  }

  List<String> list(JsonNode labels) {
    var names = new ArrayList<String>();
    for (var label : labels.values()) {
      if (label.isString() || label.isNumber()) {
        names.add(label.asString());
      } else {
        draft.refuse(field, "it lists " + JsonTree.kind(label) + ", expected names of sectors");
      }
    }
    return names;
  }

  private List<String> set(JsonNode labels) {
    var names = new ArrayList<String>();
    for (var label : labels.properties()) {
      if (ZeroOne.read(draft, field + "." + label.getKey(), label.getValue().asString("null"))) {
        names.add(label.getKey());
      }
    }
    return names;
  }
}
