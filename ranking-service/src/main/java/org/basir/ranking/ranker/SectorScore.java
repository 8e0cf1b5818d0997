package org.basir.ranking.ranker;

import org.basir.metrics.taxonomy.SectorCode;

/// How likely an excerpt is about a sector.
///
/// @param score 0 to 1
/// @param selected whether the classifier says that it is
public record SectorScore(SectorCode code, double score, boolean selected) {

  public SectorScore {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("A score is from 0 to 1, not " + score);
    }
  }
}
