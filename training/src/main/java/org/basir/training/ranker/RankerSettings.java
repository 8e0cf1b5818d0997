package org.basir.training.ranker;

import java.util.Locale;

/// How a ranker is trained to be written down.
///
/// @param name of the file's ranker
/// @param family which ranker of [RankerTrials], such as `history and low volatility`
/// @param lastYear of training
/// @param replicates learned from resampled budgets, to tell how sure a score is, 0 or more
/// @param seed of the resampling
public record RankerSettings(String name, String family, int lastYear, int replicates, long seed) {

  /// The settings of the ranker we ship.
  public static final RankerSettings SHIPPED =
      new RankerSettings("history-1", "history", 2019, 20, 1);

  public RankerSettings {
    if (replicates < 0) {
      throw new IllegalArgumentException("Replicates are 0 or more, not " + replicates);
    }
  }

  /// Another ranker, named after its family, with the other settings of this one.
  public RankerSettings of(String other) {
    return new RankerSettings(
        other.replaceAll("\\W+", "-").toLowerCase(Locale.ROOT), other, lastYear, replicates, seed);
  }
}
