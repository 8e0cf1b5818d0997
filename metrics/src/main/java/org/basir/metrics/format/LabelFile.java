package org.basir.metrics.format;

/// A label file that was read.
///
/// @param source what errors call the file
/// @param format what its content was taken for
public record LabelFile(String source, LabelFormat format, LabelRows content) {

  /// The rows that could be read.
  public LabelledExcerpts excerpts() {
    return new LabelledExcerpts(source, content.rows());
  }

  /// As in `labels.csv: CSV, one column per sector; 120 excerpts, 2 errors`.
  public String summary() {
    return "%s: %s; %d excerpts, %d errors"
        .formatted(source, format, content.rows().size(), content.errors().size());
  }
}
