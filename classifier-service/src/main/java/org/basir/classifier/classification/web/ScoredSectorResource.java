package org.basir.classifier.classification.web;

import org.basir.classifier.classification.SectorScore;
import org.basir.classifier.sector.SectorNames;
import org.jspecify.annotations.Nullable;

/// A sector with its score for an excerpt.
///
/// @param slug absent when the taxonomy has lost the sector since
/// @param name absent when the taxonomy has lost the sector since
record ScoredSectorResource(
    int code, @Nullable String slug, @Nullable String name, float score, boolean selected) {

  static ScoredSectorResource of(SectorScore score, SectorNames names) {
    return new ScoredSectorResource(
        score.code(),
        names.slug(score.code()).orElse(null),
        names.name(score.code()).orElse(null),
        score.score(),
        score.selected());
  }
}
