package org.basir.training.data;

import java.util.List;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.RowError;

/// Rows of a label file that are not trained on, and why.
///
/// @param errors what is wrong with rows that could not be read; a row may have several
/// @param nearDuplicates rows for training that repeat one of dev almost word for word
/// @param unassigned rows that are neither for training nor for dev: those without a split in a
///   file that has splits, those of another split such as `test`, those outside of chosen years
public record Dropped(
    List<RowError> errors, List<LabelledExcerpt> nearDuplicates, List<LabelledExcerpt> unassigned) {

  public Dropped {
    errors = List.copyOf(errors);
    nearDuplicates = List.copyOf(nearDuplicates);
    unassigned = List.copyOf(unassigned);
  }

  /// How many rows could not be read.
  public int badRows() {
    return badRows(errors);
  }

  static int badRows(List<RowError> errors) {
    return (int) errors.stream().mapToLong(RowError::number).distinct().count();
  }

  /// As in `12 rows repeating dev, 0 without use, 3 that could not be read`.
  public String summary() {
    return "%d rows repeating dev, %d without use, %d that could not be read"
        .formatted(nearDuplicates.size(), unassigned.size(), badRows());
  }
}
