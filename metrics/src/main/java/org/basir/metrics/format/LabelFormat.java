package org.basir.metrics.format;

/// The formats of label files that [LabelFiles] reads and writes.
public enum LabelFormat {
  /// One object a line, as [LabelledExcerpts] has it; sectors by code, slug or name.
  JSON_LINES("JSON Lines, one excerpt a line"),
  /// Records named by a [FieldMapping]: an array, one a line, or in `data` or `rows` of an object.
  MAPPED_JSON("JSON records with mapped fields"),
  /// Tasks as Label Studio exports them as JSON.
  LABEL_STUDIO("Label Studio tasks"),
  /// One column of 0 and 1 for each sector.
  CSV_ONE_HOT("CSV, one column per sector"),
  /// One column `sectors`, separated by `;` or `|`.
  CSV_DELIMITED("CSV, sectors in one column");

  private final String description;

  LabelFormat(String description) {
    this.description = description;
  }

  @Override
  public String toString() {
    return description;
  }
}
