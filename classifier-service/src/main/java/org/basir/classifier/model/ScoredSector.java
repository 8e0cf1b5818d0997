package org.basir.classifier.model;

import org.basir.metrics.taxonomy.SectorCode;

/// A model's score for one sector.
///
/// @param score 0 to 1
/// @param selected whether the score reaches the sector's threshold
public record ScoredSector(SectorCode code, float score, boolean selected) {}
