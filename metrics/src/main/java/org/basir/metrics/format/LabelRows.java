package org.basir.metrics.format;

import java.util.List;

/// What a label file holds: the rows that could be read, and what is wrong with the others.
///
/// @param rows in the order of the file, ids unique
/// @param errors in the order of the file; a row may have several
public record LabelRows(List<LabelledExcerpt> rows, List<RowError> errors) {

  public LabelRows {
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }

  public boolean complete() {
    return errors.isEmpty();
  }
}
