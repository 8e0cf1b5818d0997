package org.basir.ranking.price;

import java.util.ArrayList;
import java.util.List;

/// The fields of a line of CSV, without blanks around them. Quotes are as in RFC 4180, but a field
/// never goes on in the next line.
final class CsvFields {

  private CsvFields() {}

  static List<String> of(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var next = line.charAt(i);
      if (next == '"') {
        quoted = !quoted;
      } else if (next == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else if (next != '\uFEFF') {
        field.append(next);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
