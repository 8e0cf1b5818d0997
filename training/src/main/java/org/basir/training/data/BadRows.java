package org.basir.training.data;

import java.util.stream.Collectors;
import org.basir.metrics.format.LabelFile;
import org.basir.metrics.format.RowError;

/// Decides whether a file may be trained on although something is wrong with some of its rows.
record BadRows(int allowed) {

  private static final int SHOWN = 10;

  void check(LabelFile file) {
    var errors = file.content().errors();
    int bad = Dropped.badRows(errors);
    if (bad > allowed) {
      var shown =
          errors.stream().limit(SHOWN).map(RowError::message).collect(Collectors.joining("\n  "));
      var more = errors.size() > SHOWN ? "\n  and %d more".formatted(errors.size() - SHOWN) : "";
      throw new IllegalArgumentException(
          "%s: %d rows can't be read (%d may be left out):\n  %s%s"
              .formatted(file.source(), bad, allowed, shown, more));
    }
  }
}
