package org.basir.inference.scorer;

import org.basir.metrics.taxonomy.SectorCode;

/// What became of a sector.
public sealed interface SectorResult {

  SectorCode sector();

  /// The model said something of use.
  ///
  /// @param score from 0 to 100; 50 is as all sectors do on average
  record Scored(SectorCode sector, double score) implements SectorResult {}

  /// There is no score.
  record Unscored(SectorCode sector, Reason reason) implements SectorResult {}

  /// Why there is no score.
  enum Reason {
    /// The speech says nothing of it.
    NOTHING_SAID,
    /// The tokens didn't last.
    NO_TOKENS,
    /// What the model answered couldn't be used.
    UNUSABLE_ANSWER,
    /// Whoever asked no longer wanted it.
    STOPPED
  }
}
