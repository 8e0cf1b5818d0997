package org.basir.metrics.format;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Makes up for an absent id and budget: the id is a hash of year and text, so that it is the same
/// in every run and whatever the order of the file, and the budget is the year.
record DerivedFields(FieldMapping names, UnaryOperator<String> given)
    implements UnaryOperator<String> {

  @Override
  public String apply(String field) {
    var value = given.apply(field);
    if (!value.isBlank()) {
      return value;
    }
    return field.equals(names.id()) ? id() : field.equals(names.budget()) ? year() : value;
  }

  private String id() {
    var content = year() + "\n" + given.apply(names.text());
    return year() + ":" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private String year() {
    // Without a year the row is refused, and for that reason only.
    var year = YearText.parse(given.apply(names.year()));
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "unknown";
  }
}
