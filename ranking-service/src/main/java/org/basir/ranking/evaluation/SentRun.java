package org.basir.ranking.evaluation;

import java.util.List;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.run.RankerRun;

/// A run that was sent, with where it came from.
///
/// @param invented scores of sectors the taxonomy does not have, which were discarded
/// @param examples the first of their names
record SentRun(RankerRun run, DataFile file, int invented, List<String> examples) {

  SentRun {
    examples = List.copyOf(examples);
  }
}
