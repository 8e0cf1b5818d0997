package org.basir.ranking.ranking;

import java.util.List;
import org.basir.inference.ranker.ScoredSector.Part;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.Spread;
import org.jspecify.annotations.Nullable;

/// A sector's place after a budget.
///
/// @param rank 1 for the best; equal scores share it
/// @param score higher is better
/// @param excerpts how many speak of the sector
/// @param spread where else it might stand; null if that was not told
/// @param drivers what each feature adds to the score, the weightiest first
public record RankedSector(
    int rank,
    SectorCode sector,
    double score,
    int excerpts,
    @Nullable Spread spread,
    List<Part> drivers) {

  public RankedSector {
    drivers = List.copyOf(drivers);
  }
}
