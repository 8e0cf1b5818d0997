package org.basir.ranking.assessment;

import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// A sector's place by what a language model says.
///
/// @param rank 1 for the best; equal scores share it
/// @param score 0 to 100; 50 is as all sectors do on average
/// @param reason why the model gave no score, which stands at 50 then; null if it did
public record AssessedSector(int rank, SectorCode sector, double score, @Nullable String reason) {}
