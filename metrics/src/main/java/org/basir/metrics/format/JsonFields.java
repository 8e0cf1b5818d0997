package org.basir.metrics.format;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The fields of an object as text; numbers are text too, absent fields and null are empty.
///
/// @param prefix that errors put before the names of this object's fields
record JsonFields(RowDraft draft, JsonNode object, String prefix) implements UnaryOperator<String> {

  @Override
  public String apply(String field) {
    var value = object.path(field.substring(prefix.length()));
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isContainer()) {
      draft.refuse(field, "it is " + JsonTree.kind(value) + ", expected text");
      return "";
    }
    return value.asString();
  }
}
