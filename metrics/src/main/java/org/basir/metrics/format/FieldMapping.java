package org.basir.metrics.format;

import java.util.HashSet;
import java.util.List;

/// What the fields of a JSON data set are called, so that a set with other names can be read as it
/// is, above all the BASIR data set on Hugging Face.
///
/// The field names of that set were not known when this was written (it is not ours to copy, and
/// its description says no more than "JSON"), so the [#DEFAULT] holds our own names; whoever has
/// accepted its licence looks at one record and renames with [#renamed]:
///
/// | field | default | read as | where absent |
/// |---|---|---|---|
/// | text | `text` | string | error |
/// | labels | `sectors` | list of sectors, object of sector to 0 or 1, or string as in a CSV | error |
/// | year | `year` | number, `2019`, or `2019-20` for the year it begins in | error |
/// | id | `id` | string or number | derived from year and text, the same in every run |
/// | budget | `budget` | string or number | the year |
/// | section, heading, split | the same | string | empty |
///
/// Sectors are given by code, slug or exact name. Other fields of a record are ignored.
public record FieldMapping(
    String text,
    String labels,
    String year,
    String id,
    String budget,
    String section,
    String heading,
    String split) {

  public static final FieldMapping DEFAULT =
      new FieldMapping("text", "sectors", "year", "id", "budget", "section", "heading", "split");

  /// Refuses blank names and names that come twice.
  public FieldMapping {
    var names = List.of(text, labels, year, id, budget, section, heading, split);
    if (names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("A field needs a name: " + names);
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Two fields have one name: " + names);
    }
  }

  /// The defaults with other names for what a foreign data set has.
  public static FieldMapping renamed(String text, String labels, String year, String id) {
    return new FieldMapping(text, labels, year, id, "budget", "section", "heading", "split");
  }

  List<String> required() {
    return List.of(text, labels, year);
  }
}
