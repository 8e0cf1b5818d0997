package org.basir.ranking.ranking;

import org.basir.metrics.taxonomy.SectorCode;

/// A sector's place after a budget.
///
/// @param rank 1 for the best; equal scores share it
/// @param score higher is better
/// @param excerpts how many speak of the sector
public record RankedSector(int rank, SectorCode sector, double score, int excerpts) {}
