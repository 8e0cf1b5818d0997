package org.basir.app.command;

import java.util.Optional;
import org.basir.training.data.TrainingData;
import org.jspecify.annotations.Nullable;

/// The last year that is fitted on, where there is one.
record YearLimit(Optional<Integer> last) {

  static YearLimit of(@Nullable Integer last) {
    return new YearLimit(Optional.ofNullable(last));
  }

  /// Dev stays as it is.
  ///
  /// @throws IllegalArgumentException when nothing to fit on is left
  TrainingData fitted(TrainingData rows) {
    var dev = rows.dev().stream().mapToInt(row -> row.year()).summaryStatistics();
    return last.map(year -> rows.timeSplit(year, dev.getMin(), dev.getMax())).orElse(rows);
  }
}
