package org.basir.metrics.run;

import java.util.List;

/// What came of reading a file of runs.
///
/// @param runs in the order in which the file begins them; of a file with faults the good part
/// @param faults the first [RunFiles#MOST_FAULTS] of them; a file without any can be used
/// @param invented scores of sectors that the taxonomy does not have, which were discarded
public record ReadRuns(List<RankerRun> runs, List<RunFault> faults, List<Invented> invented) {

  /// Discarded scores of one ranker.
  ///
  /// @param count how many
  /// @param examples the first names
  public record Invented(String tag, int count, List<String> examples) {

    public Invented {
      examples = List.copyOf(examples);
    }
  }

  public ReadRuns {
    runs = List.copyOf(runs);
    faults = List.copyOf(faults);
    invented = List.copyOf(invented);
  }
}
